-- Every change, by whom, when, from where and what; written in the transaction of the change. Nothing is updated or deleted.
create table audit_entry (
    sequence bigint generated always as identity constraint audit_entry_pk primary key,
    at timestamptz not null,
    portal_at timestamptz not null,
    account_id uuid,
    account_name text,
    role text,
    address text,
    action text not null,
    subject uuid,
    detail jsonb not null
);
create index audit_entry_action on audit_entry (action, sequence desc);
create index audit_entry_subject on audit_entry (subject, sequence desc) where subject is not null;
create index audit_entry_account on audit_entry (account_id, sequence desc) where account_id is not null;

create function audit_entry_stands() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are only ever added';
end $$;
create trigger audit_entry_unchanged before update or delete on audit_entry
    for each row execute function audit_entry_stands();
create trigger audit_entry_untruncated before truncate on audit_entry
    for each statement execute function audit_entry_stands();
