-- Activities that look the same: one unit, one day of beginning, similar names. Looked for with every submission.
create function activity_unit_key(name text) returns text language sql immutable
    return lower(regexp_replace(normalize(name, NFKC), '[[:space:]()·]', '', 'g'));

create index activity_unit_key_day on activity
    (campaign_id, activity_unit_key(unit_name), activity_beijing_day(starts_at)) where number is not null;

create table activity_duplicate (
    earlier_id uuid not null constraint activity_duplicate_earlier references activity,
    later_id uuid not null constraint activity_duplicate_later references activity,
    sequence bigint generated always as identity constraint activity_duplicate_sequence_unique unique,
    found_at timestamptz not null,
    asked_at timestamptz,
    dismissed_by uuid constraint activity_duplicate_dismissed_by references account,
    dismissed_at timestamptz,
    constraint activity_duplicate_pk primary key (earlier_id, later_id),
    constraint activity_duplicate_two_check check (earlier_id <> later_id),
    constraint activity_duplicate_dismissed_check check ((dismissed_by is null) = (dismissed_at is null))
);
create index activity_duplicate_later_index on activity_duplicate (later_id);
create index activity_duplicate_dismissed_index on activity_duplicate (dismissed_by) where dismissed_by is not null;
