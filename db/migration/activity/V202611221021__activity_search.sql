-- Searching any part of a name inside a place: campaign and place are keys of the same index as the characters, so that
-- only rows of the place are visited. Keys of places begin with @ and are longer than any pair of characters.
create function activity_search_keys(campaign uuid, province text, city text, county text, authority uuid, grams text[])
returns text[] language sql immutable
return grams || array_remove(array['@' || campaign, '@' || campaign || 'P' || province, '@' || campaign || 'C' || city,
    '@' || campaign || 'D' || county, '@' || campaign || 'A' || authority], null);

drop index activity_grams;
create index activity_search on activity
    using gin (activity_search_keys(campaign_id, province_code, city_code, county_code, authority_id, grams))
    where state <> 'DRAFT';

-- Counts every combination of filters without visiting an activity.
create index activity_facets on activity (campaign_id, form, theme, mode)
    include (province_code, city_code, county_code, starts_at, ends_at, audiences) where state = 'PUBLISHED';
