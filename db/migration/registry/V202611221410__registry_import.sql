-- Imports of the operator: checked first, in force once confirmed, undone again; the rows as they stood in the sheet.
create table register_import (
    id uuid not null constraint register_import_pk primary key,
    category text not null
        constraint register_import_category check (category in ('DEMO_COUNTY_1', 'DEMO_COUNTY_2', 'FREE_MUSEUM', 'EDU_BASE')),
    batch text not null,
    valid_from date not null,
    valid_until date,
    file_name text not null,
    state text not null constraint register_import_state check (state in ('CHECKED', 'CONFIRMED', 'UNDONE')),
    content jsonb not null,
    added int not null,
    changed int not null,
    unchanged int not null,
    wrong int not null,
    account_name text not null,
    checked_at timestamptz not null,
    confirmed_at timestamptz,
    undone_at timestamptz,
    constraint register_import_validity check (valid_until is null or valid_until >= valid_from)
);
create index register_import_checked_at on register_import (checked_at desc);

alter table certified_unit add column import_id uuid constraint certified_unit_import references register_import;
create index certified_unit_import_id on certified_unit (import_id) where import_id is not null;
comment on column certified_unit.import_id is 'the import that wrote it last; files of reference data leave it alone then';

-- What people call a unit, learnt from confirmed bindings; kept apart from the aliases of files and sheets.
create table register_alias (
    name text not null constraint register_alias_pk primary key,
    unit_id uuid not null constraint register_alias_unit references certified_unit on delete cascade,
    pinyin text not null,
    initials text not null,
    taught_at timestamptz not null
);
create index register_alias_unit_id on register_alias (unit_id);
