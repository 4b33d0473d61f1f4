-- A bulletin (通报): figures frozen when the operator published them, for a chosen audience. Nothing of it is ever changed.
create table bulletin (
    id uuid not null constraint bulletin_pk primary key,
    sequence bigint generated always as identity constraint bulletin_sequence_unique unique,
    campaign_id uuid not null constraint bulletin_campaign references campaign,
    kind text not null constraint bulletin_kind_check
        check (kind in ('EDU_BASE', 'FREE_MUSEUM', 'COUNTY', 'FOOD_SAFETY')),
    audience text not null constraint bulletin_audience_check check (audience in ('PUBLIC', 'ADMINS', 'BODIES')),
    title text not null,
    cut_off timestamptz not null,
    published_by uuid not null constraint bulletin_published_by references account
);
create index bulletin_campaign_index on bulletin (campaign_id);
create index bulletin_published_by_index on bulletin (published_by);

-- One line of it; without figures for 台湾省. The last columns are null there.
create table bulletin_line (
    bulletin_id uuid not null constraint bulletin_line_bulletin references bulletin,
    position int not null,
    name text not null,
    place text not null,
    category text,
    province_code text,
    published bigint,
    complete bigint,
    food_safety bigint,
    person_times bigint,
    constraint bulletin_line_pk primary key (bulletin_id, position)
);
create index bulletin_line_province on bulletin_line (province_code, bulletin_id);

create function bulletin_stands() returns trigger language plpgsql as $$
begin
    raise exception 'a published bulletin is never changed';
end $$;
create trigger bulletin_unchanged before update or delete on bulletin for each row execute function bulletin_stands();
create trigger bulletin_line_unchanged before update or delete on bulletin_line for each row execute function bulletin_stands();
