-- An export too long to wait for: who asked for which list, how far it is, and until when its file lies ready.
create table export_job (
    id uuid not null constraint export_job_pk primary key,
    account_id uuid not null constraint export_job_account references account,
    scope_line text not null,
    region_code text,
    authority_id uuid,
    campaign_id uuid not null constraint export_job_campaign references campaign,
    query text not null,
    language text not null,
    state text not null constraint export_job_state_check
        check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'EXPIRED')),
    total bigint not null,
    written bigint not null default 0,
    bytes bigint not null default 0,
    attempts int not null default 0,
    asked_at timestamptz not null,
    seen_at timestamptz not null,
    done_at timestamptz
);
create index export_job_account_index on export_job (account_id, asked_at desc);
create index export_job_campaign_index on export_job (campaign_id);
create index export_job_open on export_job (asked_at) where state in ('WAITING', 'RUNNING');

-- The file in pieces, so that any instance can hand it out and none has to hold it whole.
create table export_piece (
    job_id uuid not null constraint export_piece_job references export_job on delete cascade,
    n int not null,
    content bytea not null,
    constraint export_piece_pk primary key (job_id, n)
);
alter table export_piece alter column content set storage external;
