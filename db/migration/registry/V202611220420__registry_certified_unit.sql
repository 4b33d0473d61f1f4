-- Batches of the four registers: what was named together is valid together.
create table register_batch (
    id uuid not null constraint register_batch_pk primary key,
    category text not null
        constraint register_batch_category check (category in ('DEMO_COUNTY_1', 'DEMO_COUNTY_2', 'FREE_MUSEUM', 'EDU_BASE')),
    name text not null,
    valid_from date not null,
    valid_until date,
    constraint register_batch_unique unique (category, name),
    constraint register_batch_validity check (valid_until is null or valid_until >= valid_from)
);
comment on column register_batch.valid_until is 'last day of validity, null while none is known';

-- Certified units; a unit that stands in two registers has two entries.
create table certified_unit (
    id uuid not null constraint certified_unit_pk primary key,
    name text not null constraint certified_unit_name check (length(name) between 2 and 100),
    batch_id uuid not null constraint certified_unit_batch references register_batch,
    aliases text[] not null default '{}',
    pinyin text[] not null,
    initials text[] not null,
    province_code text constraint certified_unit_province references region,
    region_code text constraint certified_unit_region references region,
    demo boolean not null,
    retired boolean not null default false
);
create index certified_unit_batch_id on certified_unit (batch_id);
create index certified_unit_province_code on certified_unit (province_code);
create index certified_unit_region_code on certified_unit (region_code);
comment on column certified_unit.pinyin is 'syllables of name and aliases, separated by spaces';
comment on column certified_unit.demo is 'membership not confirmed: certified in the demonstration only, which says so';
comment on column certified_unit.retired is 'gone from its source: found where it is still pointed at, certified and offered no more';
