-- What the public list is asked for has counters too (docs/adr/0005-counters.md): what is to come, running and over by the instant,
-- free and barrier-free, and any two things of the whole country at once. A province counts the rest itself: it is small enough.
lock table activity in share row exclusive mode;

alter table activity_count_delta add column starts_at timestamptz;
alter table activity_count_delta add column ends_at timestamptz;
alter table activity_count_delta add column free boolean;
alter table activity_count_delta add column barrier_free boolean;

alter table activity_count drop constraint activity_count_facet_check;
alter table activity_count add constraint activity_count_facet_check
    check (facet in ('', 'PROVINCE', 'CITY', 'COUNTY', 'DAY', 'ENDS', 'STARTS_AT', 'ENDS_AT', 'THEME', 'FORM', 'MODE', 'AUDIENCE',
        'UNIT', 'AUTHORITY', 'FOOD_SAFETY', 'CATEGORY', 'FREE', 'BARRIER_FREE', 'PAIR'));

-- Instants as text in the order of time.
create function activity_instant(at timestamptz) returns text language sql immutable
    return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US');

create or replace function activity_facts(a activity, sign bigint) returns activity_count_delta language sql stable
return case when a.state <> 'DRAFT' or a.deleted_at is null then row(
    a.campaign_id, a.state,
    case a.state when 'DRAFT' then a.draft_province_code else a.province_code end,
    case a.state when 'DRAFT' then a.draft_city_code else a.city_code end,
    case a.state when 'DRAFT' then a.draft_county_code else a.county_code end,
    case a.state when 'DRAFT' then a.draft_authority_id else a.authority_id end,
    a.unit_id, a.certified_category, a.form, a.theme, a.mode,
    (select array_agg(distinct audience order by audience) from unnest(a.audiences) as audience),
    activity_beijing_day(a.starts_at), activity_beijing_day(a.ends_at), a.food_safety,
    sign,
    case when a.complete then sign else 0 end,
    case when a.complete and not a.late then sign else 0 end,
    sign * coalesce(a.person_times, 0),
    sign * coalesce(a.expected_person_times, 0),
    case when a.supplement_submitted_at is null then 0 else sign end,
    case when a.summary_submitted_at is null then 0 else sign end,
    a.starts_at, a.ends_at, a.free, a.barrier_free)::activity_count_delta end;

-- The digits behind a facet name the scopes it is kept in: 0 everything, 1 province, 2 city, 3 county, 4 body. A pair is two
-- values in the order of their ranks, as 'FORM=LECTURE THEME=SPIRIT', of what is published anywhere.
create or replace function activity_count_fold(most int) returns int language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
    number int;
begin
    with taken as (
        delete from activity_count_delta where ctid = any (array(select ctid from activity_count_delta limit most))
        returning *),
    valued as (
        select taken.*, scope, facet, value
        from taken
        left join authority on authority.id = taken.authority_id and authority.level in ('SOCIETY', 'MINISTRY')
        cross join lateral (
            values ('', '0'), ('P' || province_code, '1'), ('C' || city_code, '2'), ('D' || county_code, '3'),
                   ('A' || authority.id, '4')) as scopes (scope, line)
        cross join lateral (
            values ('', '', '01234'), ('PROVINCE', province_code, '04'), ('CITY', city_code, '014'),
                   ('COUNTY', county_code, '0124'), ('DAY', starts_on::text, '01234'), ('ENDS', ends_on::text, '014'),
                   ('STARTS_AT', activity_instant(starts_at), '01'), ('ENDS_AT', activity_instant(ends_at), '01'),
                   ('THEME', theme, '01234'), ('FORM', form, '01234'), ('MODE', mode, '01234'),
                   ('UNIT', unit_id::text, '01234'), ('AUTHORITY', authority_id::text, '0123'),
                   ('FOOD_SAFETY', case when food_safety then 'true' end, '01234'), ('CATEGORY', category, '01234'),
                   ('FREE', case when free then 'true' end, '01234'),
                   ('BARRIER_FREE', case when barrier_free then 'true' end, '01234')
            union all
            select 'AUDIENCE', unnest(audiences), '01234') as facets (facet, value, lines)
        where scope is not null and value is not null and strpos(lines, line) > 0
        union all
        select taken.*, '', 'PAIR', one.value || ' ' || other.value
        from taken
        cross join lateral (
            values (1, 'FORM=' || form), (2, 'THEME=' || theme), (3, 'MODE=' || mode), (4, case when free then 'FREE=true' end),
                   (5, case when barrier_free then 'BARRIER_FREE=true' end)
            union all
            select 6, 'AUDIENCE=' || unnest(audiences)) as one (rank, value)
        cross join lateral (
            values (2, 'THEME=' || theme), (3, 'MODE=' || mode), (4, case when free then 'FREE=true' end),
                   (5, case when barrier_free then 'BARRIER_FREE=true' end), (7, 'DAY=' || starts_on), (7, 'ENDS=' || ends_on)
            union all
            select 6, 'AUDIENCE=' || unnest(audiences)) as other (rank, value)
        where state = 'PUBLISHED' and one.rank < other.rank and one.value is not null and other.value is not null),
    line as (
        select campaign_id, scope, facet, state, value,
               sum(n) as n, sum(complete) as complete, sum(on_time) as on_time,
               coalesce(sum(n) filter (where food_safety), 0) as food_safety,
               sum(person_times) as person_times, sum(expected_person_times) as expected_person_times,
               sum(supplemented) as supplemented, sum(summarised) as summarised
        from valued
        group by campaign_id, scope, facet, state, value),
    folded as (
        insert into activity_count as c
        select * from line
        where n <> 0 or complete <> 0 or on_time <> 0 or food_safety <> 0 or person_times <> 0
            or expected_person_times <> 0 or supplemented <> 0 or summarised <> 0
        order by campaign_id, scope, facet, state, value
        on conflict on constraint activity_count_pk do update set
            n = c.n + excluded.n, complete = c.complete + excluded.complete, on_time = c.on_time + excluded.on_time,
            food_safety = c.food_safety + excluded.food_safety, person_times = c.person_times + excluded.person_times,
            expected_person_times = c.expected_person_times + excluded.expected_person_times,
            supplemented = c.supplemented + excluded.supplemented, summarised = c.summarised + excluded.summarised)
    select count(*) into number from taken;
    return number;
end $$;

truncate activity_count, activity_count_delta;
insert into activity_count_delta
select (fact).* from activity cross join lateral (select activity_facts(activity, 1) as fact offset 0) as counted
where (fact).campaign_id is not null;
