-- Exact totals without counting (docs/adr/0005-counters.md): every change of a counted fact inserts deltas in the same
-- transaction, a job folds them, a reader adds both up. Only published activities count.
create table activity_count_delta (
    campaign_id uuid not null,
    province_code text,
    city_code text,
    county_code text,
    authority_id uuid,
    form text,
    theme text,
    mode text,
    starts_on date,
    ends_on date,
    food_safety boolean,
    complete boolean,
    n bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500,
        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_analyze_scale_factor = 10);

-- scope: '' for all, P/C/D and the code of a province, city or county, A and the id of an authority.
create table activity_count (
    campaign_id uuid not null,
    scope text not null,
    facet text not null constraint activity_count_facet_check
        check (facet in ('', 'FORM', 'THEME', 'MODE', 'STARTS', 'ENDS', 'FOOD_SAFETY', 'COMPLETE')),
    value text not null,
    n bigint not null,
    constraint activity_count_pk primary key (campaign_id, scope, facet, value)
) with (fillfactor = 50);

-- Beijing days, so that a range of days is a sum: begun by its last day, less those over before its first.
create function activity_beijing_day(at timestamptz) returns date language sql immutable
    return (at at time zone 'Asia/Shanghai')::date;

create function activity_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into activity_count_delta
        select campaign_id, province_code, city_code, county_code, authority_id, form, theme, mode,
               activity_beijing_day(starts_at), activity_beijing_day(ends_at), food_safety, complete, count(*)
        from after where state = 'PUBLISHED'
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12;
    elsif tg_op = 'DELETE' then
        insert into activity_count_delta
        select campaign_id, province_code, city_code, county_code, authority_id, form, theme, mode,
               activity_beijing_day(starts_at), activity_beijing_day(ends_at), food_safety, complete, -count(*)
        from before where state = 'PUBLISHED'
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12;
    else
        insert into activity_count_delta
        select campaign_id, province_code, city_code, county_code, authority_id, form, theme, mode,
               activity_beijing_day(starts_at), activity_beijing_day(ends_at), food_safety, complete, sum(moved)
        from (select *, 1 as moved from after where state = 'PUBLISHED'
              union all
              select *, -1 from before where state = 'PUBLISHED') as move
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
        having sum(moved) <> 0;
    end if;
    return null;
end $$;

create trigger activity_inserted after insert on activity referencing new table as after
    for each statement execute function activity_counted();
create trigger activity_updated after update on activity referencing old table as before new table as after
    for each statement execute function activity_counted();
create trigger activity_deleted after delete on activity referencing old table as before
    for each statement execute function activity_counted();

-- Takes up to so many deltas into the counts and answers how many; whoever calls holds the job's lock.
create function activity_count_fold(most int) returns int language plpgsql as $$
declare
    number int;
begin
    with taken as (
        delete from activity_count_delta where ctid = any (array(select ctid from activity_count_delta limit most))
        returning *),
    folded as (
        insert into activity_count as c (campaign_id, scope, facet, value, n)
        select campaign_id, scope, facet, value, sum(n)
        from taken
        cross join lateral (
            values ('', true), ('P' || province_code, true), ('C' || city_code, false), ('D' || county_code, false),
                   ('A' || authority_id, false)) as scopes (scope, faceted)
        cross join lateral (
            values ('', ''), ('FORM', form), ('THEME', theme), ('MODE', mode), ('STARTS', starts_on::text),
                   ('ENDS', ends_on::text), ('FOOD_SAFETY', food_safety::text), ('COMPLETE', complete::text)) as facets (facet, value)
        where scope is not null and value is not null and (faceted or facet = '')
        group by campaign_id, scope, facet, value
        having sum(n) <> 0
        order by campaign_id, scope, facet, value
        on conflict on constraint activity_count_pk do update set n = c.n + excluded.n)
    select count(*) into number from taken;
    return number;
end $$;

insert into activity_count_delta
select campaign_id, province_code, city_code, county_code, authority_id, form, theme, mode,
       activity_beijing_day(starts_at), activity_beijing_day(ends_at), food_safety, complete, count(*)
from activity where state = 'PUBLISHED'
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12;
