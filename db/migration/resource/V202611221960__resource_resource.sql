-- Award kinds as data (B34): what a case can have been commended as.
create table resource_award (
    code text not null constraint resource_award_pk primary key,
    position int not null,
    name text not null,
    name_en text not null,
    retired boolean not null default false
);
comment on column resource_award.retired is 'offered no more; what was commended so keeps its name';
insert into resource_award (code, position, name, name_en) values
    ('EXCELLENT_ACTIVITY', 1, '优秀活动', 'Excellent activity'),
    ('EXCELLENT_UNIT', 2, '优秀组织单位', 'Excellent organising unit'),
    ('TEN_BEST_FIGURES', 3, '年度十佳科普人物', 'Ten best science popularisers of the year'),
    ('TEN_BEST_COMMUNICATORS', 4, '十佳科学传播者', 'Ten best science communicators'),
    ('EXCELLENT_INFORMANT', 5, '优秀科普信息员', 'Excellent informant');

-- 优秀案例 and 下载资源: described, published and withdrawn by the operator (A28, A29, B28).
create table resource (
    id uuid not null constraint resource_pk primary key,
    sequence bigint generated always as identity,
    version bigint not null default 0,
    kind text not null constraint resource_kind_check check (kind in ('CASE', 'MATERIAL')),
    state text not null default 'DRAFT' constraint resource_state_check check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    origin text not null constraint resource_origin_check check (origin in ('HAND', 'SHEET', 'RESULT', 'SAMPLE')),
    year int constraint resource_year_check check (year between 2000 and 2100),
    title text not null,
    unit_name text,
    province_code text constraint resource_province references region,
    form text,
    award text constraint resource_award_known references resource_award,
    text text not null default '',
    activity_number text,
    changed_at timestamptz not null,
    published_at timestamptz,
    constraint resource_year_of_case_check check (kind = 'MATERIAL' or year is not null),
    constraint resource_sample_check check (origin <> 'SAMPLE' or award is null)
);
create index resource_shown on resource (year desc, sequence desc) where state = 'PUBLISHED';
create index resource_sequence on resource (sequence desc);
create index resource_province_code on resource (province_code);
create index resource_award_code on resource (award);
create unique index resource_activity on resource (activity_number, coalesce(award, '')) where activity_number is not null;
comment on column resource.year is 'null for material of no year, which is always shown';
comment on column resource.award is 'what it was commended as; null for one that was not, and for every sample';

create table resource_file (
    id uuid not null constraint resource_file_pk primary key,
    resource_id uuid not null constraint resource_file_resource references resource on delete cascade,
    sequence bigint generated always as identity,
    name text not null,
    kind text not null constraint resource_file_kind_check check (kind in ('PDF', 'DOCX', 'XLSX', 'PPTX', 'JPEG', 'PNG')),
    digest text not null,
    bytes bigint not null,
    added_at timestamptz not null
);
create index resource_file_resource_id on resource_file (resource_id, sequence);
create index resource_file_digest on resource_file (digest);

-- How often a file was downloaded: each count on one of 32 rows by chance, so that no download waits for another; the sum counts.
create table resource_download (
    file_id uuid not null constraint resource_download_file references resource_file on delete cascade,
    slot smallint not null constraint resource_download_slot_check check (slot between 0 and 31),
    count bigint not null,
    constraint resource_download_pk primary key (file_id, slot)
);
