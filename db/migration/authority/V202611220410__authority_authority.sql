-- The bodies an activity can be attributed to, with the level under which each is listed.
create table authority (
    id uuid not null constraint authority_pk primary key,
    name text not null,
    short_name text not null,
    aliases text[] not null default '{}',
    pinyin text[] not null,
    initials text[] not null,
    level text not null
        constraint authority_level check (level in ('SOCIETY', 'MINISTRY', 'PROVINCE', 'CITY', 'COUNTY')),
    region_code text constraint authority_region references region
        constraint authority_region_unique unique,
    position integer not null,
    retired boolean not null default false,
    constraint authority_region_of_association
        check ((region_code is null) = (level in ('SOCIETY', 'MINISTRY')))
);
comment on column authority.aliases is 'short name and further names it is looked for by, the full name not among them';
comment on column authority.pinyin is 'syllables of full and short name, separated by spaces';
comment on column authority.position is 'place within its file, the order among equals';
comment on column authority.retired is 'gone from the file: found where it is still pointed at, offered no more';
