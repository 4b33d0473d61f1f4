-- Which transaction wrote an entry: once none older runs any more, what it wrote is complete and can be sealed.
alter table audit_entry add column transaction bigint not null default 0;
alter table audit_entry alter column transaction set default pg_current_xact_id()::text::bigint;
create index audit_entry_transaction on audit_entry (transaction);
create index audit_entry_at on audit_entry (at, sequence);
create index audit_entry_account_name on audit_entry (account_name, sequence desc) where account_name is not null;

-- The chain over the entries; each seal covers those after a sequence, up to its last, of a span of transactions.
create table audit_seal (
    number bigint not null constraint audit_seal_pk primary key,
    sealed_at timestamptz not null,
    after_sequence bigint not null,
    last_sequence bigint not null,
    from_transaction bigint not null,
    until_transaction bigint not null,
    entries integer not null constraint audit_seal_entries check (entries > 0),
    hash bytea not null constraint audit_seal_hash check (length(hash) = 32),
    constraint audit_seal_span check (until_transaction > from_transaction and last_sequence > after_sequence)
);
comment on column audit_seal.after_sequence is 'grows only where the database moved to another server, whose transactions count anew';
comment on column audit_seal.hash is 'SHA-256 over the hash before, the span, and the entries in the order of their sequence';
create trigger audit_seal_unchanged before update or delete on audit_seal
    for each row execute function audit_entry_stands();
create trigger audit_seal_untruncated before truncate on audit_seal
    for each statement execute function audit_entry_stands();
