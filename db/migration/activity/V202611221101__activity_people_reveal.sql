-- Who asked to see the science workers of an activity in full, and why; each asking shows them once.
create table people_reveal (
    id uuid not null constraint people_reveal_pk primary key,
    activity_id uuid not null constraint people_reveal_activity references activity,
    account_id uuid not null constraint people_reveal_account references account,
    reason text not null constraint people_reveal_reason_check check (length(reason) between 1 and 500),
    asked_at timestamptz not null,
    shown_at timestamptz
);
create index people_reveal_activity_index on people_reveal (activity_id);
create index people_reveal_account_index on people_reveal (account_id);
