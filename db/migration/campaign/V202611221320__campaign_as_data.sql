-- Campaigns kept by the operator: options that are retired stay known, changes of running stages are shown to everyone.
alter table campaign_option add column retired boolean not null default false;
comment on column campaign_option.retired is 'offered no more; what was filed under it keeps its name';

create table campaign_stage_change (
    sequence bigint generated always as identity constraint campaign_stage_change_pk primary key,
    campaign_id uuid not null constraint campaign_stage_change_campaign references campaign,
    kind text not null,
    edge text not null constraint campaign_stage_change_edge_check check (edge in ('OPENS', 'CLOSES')),
    was timestamptz,
    becomes timestamptz not null,
    running boolean not null,
    changed_by_name text not null,
    changed_at timestamptz not null
);
comment on column campaign_stage_change.running is 'whether the stage had opened when it was changed';
create index campaign_stage_change_campaign_id on campaign_stage_change (campaign_id, sequence desc);
