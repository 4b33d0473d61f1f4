-- That somebody listed corrected the own entry or left the list, for the owner's inbox; never who it was.
create table own_entry_change (
    id uuid not null constraint own_entry_change_pk primary key,
    activity_id uuid not null constraint own_entry_change_activity references activity on delete cascade,
    kind text not null constraint own_entry_change_kind_check check (kind in ('CORRECTED', 'REMOVED')),
    changed_at timestamptz not null
);
create index own_entry_change_activity_index on own_entry_change (activity_id);
