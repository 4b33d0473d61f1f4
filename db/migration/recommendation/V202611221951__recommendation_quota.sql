-- Formulas the operator tries, and the quotas one of them gave when it was fixed: once a campaign, for all bodies together.
create table recommendation_rules (
    campaign_id uuid not null constraint recommendation_rules_pk primary key
        constraint recommendation_rules_campaign references campaign,
    one_slate boolean not null default true
);
comment on column recommendation_rules.one_slate is 'whether an activity stands on one slate only';

-- Never changed once written: another formula is another row.
create table quota_formula (
    id uuid not null constraint quota_formula_pk primary key,
    sequence bigint generated always as identity constraint quota_formula_sequence_unique unique,
    campaign_id uuid not null constraint quota_formula_campaign references campaign,
    name text not null,
    created_by_name text not null,
    created_at timestamptz not null
);
create index quota_formula_campaign_index on quota_formula (campaign_id, sequence);

create table quota_formula_term (
    formula_id uuid not null constraint quota_formula_term_formula references quota_formula on delete cascade,
    body_kind text not null constraint quota_formula_term_body_check check (body_kind in ('PROVINCE', 'SOCIETY', 'MINISTRY')),
    kind text not null constraint quota_formula_term_kind_check check (kind in ('ACTIVITY', 'UNIT')),
    base int not null constraint quota_formula_term_base_check check (base between 0 and 10000),
    share numeric(7, 4) not null constraint quota_formula_term_share_check check (share between 0 and 100),
    floor int not null constraint quota_formula_term_floor_check check (floor between 0 and 10000),
    cap int constraint quota_formula_term_cap_check check (cap between 0 and 10000),
    rounding text not null constraint quota_formula_term_rounding_check check (rounding in ('HALF_UP', 'UP', 'DOWN')),
    total int constraint quota_formula_term_total_check check (total between 0 and 1000000),
    constraint quota_formula_term_pk primary key (formula_id, body_kind, kind),
    constraint quota_formula_term_bounds_check check (cap is null or floor <= cap)
);
comment on column quota_formula_term.share is 'per cent of the complete activities';
comment on column quota_formula_term.total is 'of all bodies of the kind together, given out by largest remainder; null for none';

create table quota_round (
    campaign_id uuid not null constraint quota_round_pk primary key constraint quota_round_campaign references campaign,
    formula_id uuid not null constraint quota_round_formula references quota_formula,
    formula_name text not null,
    fixed_by uuid not null constraint quota_round_fixed_by references account,
    fixed_by_name text not null,
    fixed_at timestamptz not null,
    early boolean not null
);
create index quota_round_formula_index on quota_round (formula_id);
create index quota_round_fixed_by_index on quota_round (fixed_by);
comment on column quota_round.early is 'whether supplements or summaries could still come in';

-- What went into a quota is kept as it was; only places changes, by hand and with a reason.
create table quota (
    id uuid not null constraint quota_pk primary key,
    version bigint not null default 0,
    campaign_id uuid not null constraint quota_campaign references quota_round,
    body_id uuid not null constraint quota_body references authority,
    body_name text not null,
    body_kind text not null constraint quota_body_kind_check check (body_kind in ('PROVINCE', 'SOCIETY', 'MINISTRY')),
    kind text not null constraint quota_kind_check check (kind in ('ACTIVITY', 'UNIT')),
    published bigint not null,
    complete bigint not null,
    on_time bigint not null,
    person_times bigint not null,
    base int not null,
    share numeric(7, 4) not null,
    floor int not null,
    cap int,
    rounding text not null,
    total int,
    weight numeric not null,
    apportioned numeric,
    computed int not null,
    places int not null constraint quota_places_check check (places between 0 and 1000000),
    constraint quota_once unique (campaign_id, body_id, kind)
);
create index quota_body_index on quota (body_id);

create table quota_adjustment (
    quota_id uuid not null constraint quota_adjustment_quota references quota,
    n int not null,
    was int not null,
    becomes int not null,
    reason text not null constraint quota_adjustment_reason_check check (length(reason) between 1 and 500),
    adjusted_by_name text not null,
    adjusted_at timestamptz not null,
    constraint quota_adjustment_pk primary key (quota_id, n)
);

create function quota_adjustment_stands() returns trigger language plpgsql as $$
begin
    raise exception 'adjustments are only ever added';
end $$;
create trigger quota_adjustment_unchanged before update or delete on quota_adjustment
    for each row execute function quota_adjustment_stands();

insert into recommendation_rules (campaign_id) select id from campaign;

-- Two formulas to begin with.
insert into quota_formula (id, campaign_id, name, created_by_name, created_at)
select formula.id::uuid, campaign.id, formula.name, '开放科普', '2022-08-15 00:00:00+08'
from campaign, (values
    ('01834f5e-0000-7000-8000-000000152201', '基数加比例'),
    ('01834f5e-0000-7000-8000-000000152202', '总额分配')) as formula (id, name)
where campaign.year = 2022 order by formula.id;

insert into quota_formula_term (formula_id, body_kind, kind, base, share, floor, cap, rounding, total)
select term.formula_id::uuid, body_kind, kind, base, share, floor, cap, rounding, total
from (values
    ('01834f5e-0000-7000-8000-000000152201', 'PROVINCE', 'ACTIVITY', 5, 5.0, 5, 60, 'HALF_UP', null::int),
    ('01834f5e-0000-7000-8000-000000152201', 'PROVINCE', 'UNIT', 3, 2.0, 3, 30, 'HALF_UP', null),
    ('01834f5e-0000-7000-8000-000000152201', 'SOCIETY', 'ACTIVITY', 2, 5.0, 2, 15, 'HALF_UP', null),
    ('01834f5e-0000-7000-8000-000000152201', 'SOCIETY', 'UNIT', 1, 1.0, 1, 5, 'HALF_UP', null),
    ('01834f5e-0000-7000-8000-000000152201', 'MINISTRY', 'ACTIVITY', 2, 5.0, 2, 15, 'HALF_UP', null),
    ('01834f5e-0000-7000-8000-000000152201', 'MINISTRY', 'UNIT', 1, 1.0, 1, 5, 'HALF_UP', null),
    ('01834f5e-0000-7000-8000-000000152202', 'PROVINCE', 'ACTIVITY', 5, 5.0, 3, 80, 'HALF_UP', 640),
    ('01834f5e-0000-7000-8000-000000152202', 'PROVINCE', 'UNIT', 3, 2.0, 2, 40, 'HALF_UP', 320),
    ('01834f5e-0000-7000-8000-000000152202', 'SOCIETY', 'ACTIVITY', 1, 5.0, 1, 20, 'HALF_UP', 420),
    ('01834f5e-0000-7000-8000-000000152202', 'SOCIETY', 'UNIT', 1, 1.0, 1, 5, 'HALF_UP', 210),
    ('01834f5e-0000-7000-8000-000000152202', 'MINISTRY', 'ACTIVITY', 1, 5.0, 1, 20, 'HALF_UP', 60),
    ('01834f5e-0000-7000-8000-000000152202', 'MINISTRY', 'UNIT', 1, 1.0, 1, 5, 'HALF_UP', 30))
    as term (formula_id, body_kind, kind, base, share, floor, cap, rounding, total)
where exists (select 1 from quota_formula where id = term.formula_id::uuid);
