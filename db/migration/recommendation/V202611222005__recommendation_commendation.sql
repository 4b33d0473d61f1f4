-- National results: what of the submitted slates was commended, recorded by the operator, shown to everybody (A29, B28).
create table commendation (
    id uuid not null constraint commendation_pk primary key,
    sequence bigint generated always as identity constraint commendation_sequence_unique unique,
    campaign_id uuid not null constraint commendation_campaign references campaign,
    -- stays what it was when an activity leaves its slate afterwards
    slate_line_id uuid not null constraint commendation_once unique,
    kind text not null constraint commendation_kind_check check (kind in ('ACTIVITY', 'UNIT')),
    title text not null,
    unit_name text not null,
    activity_number text,
    body_name text not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null
);
create index commendation_campaign_index on commendation (campaign_id, kind, sequence);
