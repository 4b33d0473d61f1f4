-- How many science workers a submitted supplement named: stays when they leave the list or its time is over.
alter table activity_supplement add column people int not null default 0
    constraint activity_supplement_people_check check (people >= 0);
update activity_supplement s set people = (select count(*) from science_worker w where w.activity_id = s.activity_id);

-- Who took themselves off a list and is not put on it again.
create table science_worker_removed (
    activity_id uuid not null constraint science_worker_removed_activity references activity on delete cascade,
    mobile_fingerprint bytea not null,
    removed_at timestamptz not null,
    constraint science_worker_removed_pk primary key (activity_id, mobile_fingerprint)
);

-- For which activities a person has been thanked; outlives that a list is submitted anew.
create table science_worker_thanked (
    activity_id uuid not null constraint science_worker_thanked_activity references activity on delete cascade,
    mobile_fingerprint bytea not null,
    constraint science_worker_thanked_pk primary key (activity_id, mobile_fingerprint)
);

-- The campaigns whose science workers were erased on their day.
create table people_erasure (
    campaign_id uuid not null constraint people_erasure_pk primary key
        constraint people_erasure_campaign references campaign,
    erased_at timestamptz not null
);
