-- The host of an activity, kept instead of computed: the hosts of a scope are counted from an index alone.
alter table activity add column host_id uuid generated always as (activity_host_id(unit_id, unit_name)) stored;
comment on column activity.host_id is 'the same for all activities of one host: its register entry, or what its name comes to';
drop index activity_host;
create index activity_host on activity (campaign_id, host_id) where state = 'PUBLISHED';
create index activity_complete_province_host on activity (campaign_id, province_code, host_id)
    where state = 'PUBLISHED' and complete;
create index activity_complete_authority_host on activity (authority_id, campaign_id, host_id)
    where state = 'PUBLISHED' and complete;
