-- Figures frozen at the end of a month or stage: the moment they were due and the moment they were taken.
create table statistics_snapshot (
    id uuid not null constraint statistics_snapshot_pk primary key,
    campaign_id uuid not null constraint statistics_snapshot_campaign references campaign,
    kind text not null constraint statistics_snapshot_kind_check check (kind in ('MONTH', 'STAGE')),
    label text not null,
    due_at timestamptz not null,
    frozen_at timestamptz not null,
    constraint statistics_snapshot_once unique (campaign_id, kind, label)
);

-- The figures of everything (facet '') and of each place and body.
create table statistics_snapshot_line (
    snapshot_id uuid not null constraint statistics_snapshot_line_snapshot references statistics_snapshot on delete cascade,
    facet text not null constraint statistics_snapshot_line_facet_check
        check (facet in ('', 'PROVINCE', 'CITY', 'COUNTY', 'AUTHORITY')),
    value text not null,
    published bigint not null,
    complete bigint not null,
    on_time bigint not null,
    food_safety bigint not null,
    person_times bigint not null,
    expected_person_times bigint not null,
    supplemented bigint not null,
    summarised bigint not null,
    constraint statistics_snapshot_line_pk primary key (snapshot_id, facet, value)
);
