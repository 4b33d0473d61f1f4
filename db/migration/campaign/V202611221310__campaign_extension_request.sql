-- Late cases: what was asked for by whom and how it was answered; what was granted keeps the names of then.
alter table stage_extension
    add column subject text not null default '',
    add column province_code text,
    add column authority_id uuid,
    add column granted_by_name text not null default '',
    add column sequence bigint generated always as identity;
create index stage_extension_province on stage_extension (campaign_id, province_code);
comment on column stage_extension.subject is 'what the extension is for, as it was called when granted';
comment on column stage_extension.province_code is 'the province it counts under, null for societies and ministries';

create table extension_request (
    id uuid not null constraint extension_request_pk primary key,
    sequence bigint generated always as identity,
    campaign_id uuid not null,
    kind text not null,
    scope text not null constraint extension_request_scope_check check (scope in ('ACTIVITY', 'UNIT', 'PROVINCE', 'BODY')),
    scope_key text not null,
    subject text not null,
    province_code text,
    authority_id uuid,
    closes_at timestamptz not null,
    reason text not null,
    state text not null default 'WAITING'
        constraint extension_request_state_check check (state in ('WAITING', 'GRANTED', 'REFUSED')),
    asker text not null,
    asked_by uuid not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    answer text,
    decided_by_name text,
    decided_at timestamptz,
    constraint extension_request_stage foreign key (campaign_id, kind) references campaign_stage,
    constraint extension_request_decided_check check ((state = 'WAITING') = (decided_at is null))
);
comment on column extension_request.asker is 'key of the scope that asked';
create index extension_request_stage_index on extension_request (campaign_id, kind);
create index extension_request_asker on extension_request (asker, sequence desc);
create index extension_request_asked_by on extension_request (asked_by, sequence desc);
create index extension_request_waiting on extension_request (sequence) where state = 'WAITING';
