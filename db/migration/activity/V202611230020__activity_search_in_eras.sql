-- A search in a province walks eras of 65,536 numbers, the newest first: each pair of characters is a key together with campaign,
-- province and era, so that what is frequent ends with the newest era and need not be found whole. A search of everything goes by
-- blocks, which name the campaign themselves; the campaign alone is a key no longer.
drop index activity_search;
drop function activity_search_keys(uuid, text, text, text, uuid, bigint, text[]);
drop function activity_pair_key(uuid, text, text);

create function activity_pair_key(campaign uuid, province text, era bigint, pair text)
returns text language sql immutable
return '@' || right(campaign::text, 12) || left(province, 2) || era || pair;

create function activity_search_keys(
    campaign uuid, province text, city text, county text, authority uuid, sequence bigint, grams text[])
returns text[] language sql immutable
return grams || array_remove(array['@' || campaign || 'P' || province, '@' || campaign || 'C' || city,
    '@' || campaign || 'D' || county, '@' || campaign || 'A' || authority,
    '@' || campaign || 'B' || (sequence >> 14)], null)
    || array(select activity_pair_key(campaign, province, sequence >> 16, gram) from unnest(grams) as gram
        where char_length(gram) = 2 and province is not null);
-- A million names are sorted in memory, not on disk.
set local maintenance_work_mem = '256MB';
create index activity_search on activity
    using gin (activity_search_keys(campaign_id, province_code, city_code, county_code, authority_id, sequence, grams))
    with (gin_pending_list_limit = 256) where state <> 'DRAFT';
