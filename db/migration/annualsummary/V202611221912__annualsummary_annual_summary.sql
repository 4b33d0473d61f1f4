-- A body's yearly report (年度工作总结): what is typed, sealed, with a revision that tells two windows apart; what was submitted, frozen.
create table annual_summary (
    id uuid not null constraint annual_summary_pk primary key,
    sequence bigint generated always as identity,
    campaign_id uuid not null constraint annual_summary_campaign references campaign,
    authority_id uuid not null constraint annual_summary_authority references authority,
    revision bigint not null default 0,
    typed bytea,
    saved_at timestamptz,
    submissions int not null default 0 constraint annual_summary_submissions_check check (submissions >= 0),
    constraint annual_summary_body_unique unique (campaign_id, authority_id)
);
create index annual_summary_authority on annual_summary (authority_id);
comment on column annual_summary.typed is 'sealed JSON of the last saved text, right or wrong; null before the first';

create table annual_summary_file (
    id uuid not null constraint annual_summary_file_pk primary key,
    summary_id uuid not null constraint annual_summary_file_summary references annual_summary,
    sequence bigint generated always as identity,
    name text not null,
    kind text not null constraint annual_summary_file_kind_check check (kind in ('PDF', 'DOCX', 'XLSX', 'PPTX', 'JPEG', 'PNG')),
    digest text not null,
    bytes bigint not null,
    added_by_name text not null,
    added_at timestamptz not null,
    removed_at timestamptz
);
create index annual_summary_file_summary on annual_summary_file (summary_id, sequence);
create index annual_summary_file_digest on annual_summary_file (digest);
comment on column annual_summary_file.removed_at is 'taken away since; kept where a submission names it';

-- Only ever added: each submission with its text and the figures of its moment.
create table annual_summary_submission (
    summary_id uuid not null constraint annual_summary_submission_summary references annual_summary,
    n int not null,
    arrived_at timestamptz not null,
    submitted_by_name text not null,
    digest text not null,
    content jsonb not null,
    published bigint not null,
    complete bigint not null,
    on_time bigint not null,
    food_safety bigint not null,
    person_times bigint not null,
    expected_person_times bigint not null,
    supplemented bigint not null,
    summarised bigint not null,
    late boolean not null,
    constraint annual_summary_submission_pk primary key (summary_id, n)
);
comment on column annual_summary_submission.late is 'whether an extension let it in after the stage''s own end';

create table annual_summary_submission_file (
    summary_id uuid not null,
    n int not null,
    file_id uuid not null constraint annual_summary_submission_file_file references annual_summary_file,
    constraint annual_summary_submission_file_pk primary key (summary_id, n, file_id),
    constraint annual_summary_submission_file_submission
        foreign key (summary_id, n) references annual_summary_submission
);
create index annual_summary_submission_file_file on annual_summary_submission_file (file_id);
