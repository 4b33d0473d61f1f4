-- Names of published filings that no register entry is bound to, walked in their order by those who know better.
create index activity_unbound on activity (campaign_id, unit_name) include (province_code, authority_id)
    where state = 'PUBLISHED' and unit_id is null;

-- What somebody has said a name does not mean.
create table unit_name_refusal (
    name text not null,
    unit_id uuid not null constraint unit_name_refusal_unit references certified_unit on delete cascade,
    account_name text not null,
    at timestamptz not null,
    constraint unit_name_refusal_pk primary key (name, unit_id)
);
create index unit_name_refusal_unit_id on unit_name_refusal (unit_id);
