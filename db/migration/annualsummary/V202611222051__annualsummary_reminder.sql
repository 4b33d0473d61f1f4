-- Who was reminded of a missing summary, once a Beijing day at most.
create table annual_summary_reminder (
    campaign_id uuid not null constraint annual_summary_reminder_campaign references campaign,
    authority_id uuid not null constraint annual_summary_reminder_authority references authority,
    day date not null,
    closes_at timestamptz not null,
    reminded_at timestamptz not null,
    reminded_by_name text not null,
    constraint annual_summary_reminder_pk primary key (campaign_id, authority_id, day)
);
create index annual_summary_reminder_authority_index on annual_summary_reminder (authority_id);
comment on column annual_summary_reminder.day is 'in Beijing';
comment on column annual_summary_reminder.closes_at is 'the end of the stage for the body as it stood then';
