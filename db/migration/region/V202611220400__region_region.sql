-- Administrative divisions as their source lists them; what pickers make of them is decided in the region module.
create table region (
    code text not null constraint region_pk primary key
        constraint region_code_shape check (code ~ '^[0-9]{6}([0-9]{3})?$'),
    name text not null,
    level text not null constraint region_level check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP')),
    kind text not null
        constraint region_kind check (kind in ('STANDARD', 'HK_MO', 'XPCC', 'PLACEHOLDER', 'STAT_ZONE', 'STAT_UNIT')),
    parent_code text constraint region_parent references region,
    retired boolean not null default false
);
create index region_parent_code on region (parent_code);
comment on column region.retired is 'gone from the file: found where it is still pointed at, offered no more';
