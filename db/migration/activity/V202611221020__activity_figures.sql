-- Figures of every scope without counting (docs/adr/0005-counters.md): the counters of published activities grow into
-- counters of activities in every state, with all measures of a figure, for every facet offices look at.

-- Complete after its own stage's end: some part was first submitted under an extension.
alter table activity add column late boolean not null default false;
-- Where a draft is being typed, and for whom: it counts there until it is submitted.
alter table activity add column draft_province_code text;
alter table activity add column draft_city_code text;
alter table activity add column draft_county_code text;
alter table activity add column draft_authority_id uuid;
alter table activity add constraint activity_draft_place_check check (state = 'DRAFT' or draft_province_code is null);

drop trigger activity_inserted on activity;
drop trigger activity_updated on activity;
drop trigger activity_deleted on activity;
drop function activity_counted;
drop function activity_count_fold;
drop table activity_count;
drop table activity_count_delta;

-- What one change adds or takes away. Only inserted and folded, never updated, so that no writer waits for another.
create table activity_count_delta (
    campaign_id uuid not null,
    state text not null,
    province_code text,
    city_code text,
    county_code text,
    authority_id uuid,
    unit_id uuid,
    category text,
    form text,
    theme text,
    mode text,
    audiences text[],
    starts_on date,
    ends_on date,
    food_safety boolean,
    n bigint not null,
    complete bigint not null,
    on_time bigint not null,
    person_times bigint not null,
    expected_person_times bigint not null,
    supplemented bigint not null,
    summarised bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500,
        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_analyze_scale_factor = 10);

-- scope: '' for everything, P/C/D and the code of a province, city or county, A and the id of a society or ministry.
-- What follows from other rows is not kept: values that are missing, and food safety 'false', are the rest of the total.
create table activity_count (
    campaign_id uuid not null,
    scope text not null,
    facet text not null constraint activity_count_facet_check
        check (facet in ('', 'PROVINCE', 'CITY', 'COUNTY', 'DAY', 'ENDS', 'THEME', 'FORM', 'MODE', 'AUDIENCE', 'UNIT',
            'AUTHORITY', 'FOOD_SAFETY', 'CATEGORY')),
    state text not null,
    value text not null,
    n bigint not null,
    complete bigint not null,
    on_time bigint not null,
    food_safety bigint not null,
    person_times bigint not null,
    expected_person_times bigint not null,
    supplemented bigint not null,
    summarised bigint not null,
    constraint activity_count_pk primary key (campaign_id, scope, facet, state, value)
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.1);

-- The facts of an activity that are counted, added once or taken away once; null for a draft in the bin.
create function activity_facts(a activity, sign bigint) returns activity_count_delta language sql stable
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
    case when a.summary_submitted_at is null then 0 else sign end)::activity_count_delta end;

create function activity_counted() returns trigger language plpgsql as $$
declare
    before activity_count_delta;
    after activity_count_delta;
begin
    if tg_op <> 'DELETE' then
        after := activity_facts(new, 1);
    end if;
    if tg_op <> 'INSERT' then
        if tg_op = 'UPDATE' and after is not distinct from activity_facts(old, 1) then
            return null;
        end if;
        before := activity_facts(old, -1);
    end if;
    insert into activity_count_delta
    select (fact).* from unnest(array[before, after]) as fact where (fact).campaign_id is not null;
    return null;
end $$;

create trigger activity_counted after insert or update or delete on activity
    for each row execute function activity_counted();

-- Takes up to so many deltas into the counts and answers how many; whoever calls holds the job's lock. The digits behind a
-- facet name the scopes it is kept in: 0 everything, 1 province, 2 city, 3 county, 4 body.
-- Planned anew each time: a plan made for a few deltas would walk a million of them for each one taken.
create function activity_count_fold(most int) returns int language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
    number int;
begin
    with taken as (
        delete from activity_count_delta where ctid = any (array(select ctid from activity_count_delta limit most))
        returning *),
    line as (
        select campaign_id, scope, facet, state, value,
               sum(n) as n, sum(complete) as complete, sum(on_time) as on_time,
               coalesce(sum(n) filter (where food_safety), 0) as food_safety,
               sum(person_times) as person_times, sum(expected_person_times) as expected_person_times,
               sum(supplemented) as supplemented, sum(summarised) as summarised
        from taken
        left join authority on authority.id = taken.authority_id and authority.level in ('SOCIETY', 'MINISTRY')
        cross join lateral (
            values ('', '0'), ('P' || province_code, '1'), ('C' || city_code, '2'), ('D' || county_code, '3'),
                   ('A' || authority.id, '4')) as scopes (scope, line)
        cross join lateral (
            values ('', '', '01234'), ('PROVINCE', province_code, '04'), ('CITY', city_code, '014'),
                   ('COUNTY', county_code, '0124'), ('DAY', starts_on::text, '01234'), ('ENDS', ends_on::text, '014'),
                   ('THEME', theme, '01234'), ('FORM', form, '01234'), ('MODE', mode, '01234'),
                   ('UNIT', unit_id::text, '01234'), ('AUTHORITY', authority_id::text, '0123'),
                   ('FOOD_SAFETY', case when food_safety then 'true' end, '01234'), ('CATEGORY', category, '01234')
            union all
            select 'AUDIENCE', unnest(audiences), '01234') as facets (facet, value, lines)
        where scope is not null and value is not null and strpos(lines, line) > 0
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

insert into activity_count_delta
select (fact).* from activity cross join lateral (select activity_facts(activity, 1) as fact) as counted
where (fact).campaign_id is not null;
