-- A search in a province is answered by the pairs of characters its own names hold: each pair is a key together with campaign
-- and province, so that neither the province's nor the country's list of places is read to meet the other.
create function activity_pair_key(campaign uuid, province text, pair text)
returns text language sql immutable
return '@' || right(campaign::text, 12) || left(province, 2) || pair;

drop index activity_search;
drop function activity_search_keys(uuid, text, text, text, uuid, bigint, text[]);
create function activity_search_keys(
    campaign uuid, province text, city text, county text, authority uuid, sequence bigint, grams text[])
returns text[] language sql immutable
return grams || array_remove(array['@' || campaign, '@' || campaign || 'P' || province, '@' || campaign || 'C' || city,
    '@' || campaign || 'D' || county, '@' || campaign || 'A' || authority,
    '@' || campaign || 'B' || (sequence >> 14)], null)
    || array(select activity_pair_key(campaign, province, gram) from unnest(grams) as gram
        where char_length(gram) = 2 and province is not null);
create index activity_search on activity
    using gin (activity_search_keys(campaign_id, province_code, city_code, county_code, authority_id, sequence, grams))
    with (gin_pending_list_limit = 256) where state <> 'DRAFT';
