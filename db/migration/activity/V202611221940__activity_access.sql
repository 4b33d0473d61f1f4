-- What makes taking part easy, where the filing says so: free of charge, without barriers. Null where it is not said.
alter table activity add column free boolean;
alter table activity add column barrier_free boolean;
create index activity_free on activity (campaign_id, sequence desc) where state = 'PUBLISHED' and free;
create index activity_barrier_free on activity (campaign_id, sequence desc) where state = 'PUBLISHED' and barrier_free;

-- Counts every combination of filters without visiting an activity, the new ones too.
drop index activity_facets;
create index activity_facets on activity (campaign_id, form, theme, mode)
    include (province_code, city_code, county_code, starts_at, ends_at, audiences, free, barrier_free)
    where state = 'PUBLISHED';
