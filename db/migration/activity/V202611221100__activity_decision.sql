-- What the bodies an activity belongs to, and the operator, decide about it and tell its owner.
alter table activity add column hidden_by text;
alter table activity add column decisions int not null default 0;
-- The version everybody reads; a later one waits for approval where the campaign reviews.
alter table activity add column public_version int not null default 0;
alter table activity add column pending_version int;
update activity set public_version = versions;
alter table activity add constraint activity_hidden_check check (hidden_by is null or state = 'HIDDEN' and state_reason is not null);
alter table activity add constraint activity_pending_check
    check (pending_version is null or pending_version = versions and state in ('PUBLISHED', 'HIDDEN', 'CANCELLED'));

-- Who said what when; rows are only added. A reminder is said once a Beijing day.
create table activity_decision (
    activity_id uuid not null constraint activity_decision_activity references activity,
    n int not null constraint activity_decision_n_check check (n > 0),
    sequence bigint generated always as identity constraint activity_decision_sequence_unique unique,
    kind text not null constraint activity_decision_kind_check
        check (kind in ('HIDDEN', 'RESTORED', 'RETURNED', 'APPROVED', 'REMINDED', 'CANCELLATION_ASKED')),
    line text not null,
    account_id uuid not null constraint activity_decision_account references account,
    account_name text not null,
    reason text,
    version_n int not null,
    day date not null,
    at timestamptz not null,
    constraint activity_decision_pk primary key (activity_id, n),
    constraint activity_decision_reason_check
        check (kind not in ('HIDDEN', 'RETURNED') or reason is not null and length(reason) between 1 and 500)
);
create unique index activity_decision_reminded_once on activity_decision (activity_id, day) where kind = 'REMINDED';
create index activity_decision_account_index on activity_decision (account_id);

create function activity_decision_stands() returns trigger language plpgsql as $$
begin
    raise exception 'decisions are only ever added';
end $$;
create trigger activity_decision_unchanged before update or delete on activity_decision
    for each row execute function activity_decision_stands();

-- Lists of offices: what is not published lies in small indexes of its own, what waits for review in others.
create index activity_unpublished_province on activity (campaign_id, province_code, sequence desc)
    where state in ('SUBMITTED', 'RETURNED', 'HIDDEN', 'CANCELLED');
create index activity_unpublished_authority on activity (authority_id, sequence desc)
    where state in ('SUBMITTED', 'RETURNED', 'HIDDEN', 'CANCELLED');
create index activity_waiting on activity (campaign_id, province_code, sequence)
    where state = 'SUBMITTED' or pending_version is not null;
