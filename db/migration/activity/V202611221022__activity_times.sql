-- Counts what is to come, going on or over, and any days together with other filters, without visiting an activity.
create index activity_times on activity (campaign_id, starts_at, ends_at) include (province_code) where state = 'PUBLISHED';
