-- What may be recommended, and the hosts it was held by: found without visiting what is not complete.
create index activity_complete_province on activity (campaign_id, province_code, sequence desc)
    where state = 'PUBLISHED' and complete;
create index activity_complete_authority on activity (authority_id, sequence desc)
    where state = 'PUBLISHED' and complete;

-- One host whichever way its name was typed: its register entry, or what the name comes to without spaces and brackets.
create function activity_host_id(unit_id uuid, unit_name text) returns uuid language sql immutable
    return coalesce(unit_id, md5(activity_unit_key(unit_name))::uuid);
create index activity_host on activity (campaign_id, activity_host_id(unit_id, unit_name)) where state = 'PUBLISHED';
