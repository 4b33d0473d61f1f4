-- An office's list in another order than the newest first is walked in that order; scope and places are asked in the index,
-- so that only the rows shown are visited.
create index activity_by_title on activity (campaign_id, title, sequence)
    include (id, province_code, city_code, county_code, authority_id, complete, food_safety) where state = 'PUBLISHED';
create index activity_by_unit on activity (campaign_id, unit_name, sequence)
    include (id, province_code, city_code, county_code, authority_id, complete, food_safety) where state = 'PUBLISHED';
create index activity_by_completeness on activity
    (campaign_id, num_nonnulls(supplement_submitted_at, summary_submitted_at), sequence desc)
    include (id, province_code, city_code, county_code, authority_id, complete, food_safety, supplement_submitted_at, summary_submitted_at)
    where state = 'PUBLISHED';
drop index activity_times;
create index activity_times on activity (campaign_id, starts_at, sequence)
    include (id, ends_at, province_code, city_code, county_code, authority_id, complete, food_safety) where state = 'PUBLISHED';

-- A search of everything goes through the table by blocks of 16,384 numbers, the newest first, and stops when it has found
-- enough: the block is a key of the search index like campaign and place, so that no longer list of places than a block's
-- is read, however long the table.
drop index activity_search;
drop function activity_search_keys(uuid, text, text, text, uuid, text[]);
create function activity_search_keys(
    campaign uuid, province text, city text, county text, authority uuid, sequence bigint, grams text[])
returns text[] language sql immutable
return grams || array_remove(array['@' || campaign, '@' || campaign || 'P' || province, '@' || campaign || 'C' || city,
    '@' || campaign || 'D' || county, '@' || campaign || 'A' || authority,
    '@' || campaign || 'B' || (sequence >> 14)], null);
create index activity_search on activity
    using gin (activity_search_keys(campaign_id, province_code, city_code, county_code, authority_id, sequence, grams))
    with (gin_pending_list_limit = 256) where state <> 'DRAFT';
