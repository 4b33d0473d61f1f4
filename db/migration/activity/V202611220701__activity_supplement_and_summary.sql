-- What was submitted beside the filing information; the typed text stays in activity_part.
create table activity_supplement (
    activity_id uuid not null constraint activity_supplement_pk primary key
        constraint activity_supplement_activity references activity on delete cascade,
    note text not null,
    submitted_at timestamptz not null
);

create table activity_summary (
    activity_id uuid not null constraint activity_summary_pk primary key
        constraint activity_summary_activity references activity on delete cascade,
    person_times int not null constraint activity_summary_person_times_check check (person_times between 0 and 10000000),
    text text not null,
    results text,
    media_links text[] not null,
    submitted_at timestamptz not null
);

-- The host's statement that the people listed agreed: one row a batch, with time and version of the text.
create table people_consent (
    id uuid not null constraint people_consent_pk primary key,
    activity_id uuid not null constraint people_consent_activity references activity on delete cascade,
    account_id uuid not null constraint people_consent_account references account,
    text_version text not null,
    consented_at timestamptz not null,
    fingerprints bytea[] not null
);
create index people_consent_activity_index on people_consent (activity_id);
create index people_consent_account_index on people_consent (account_id);

-- Science workers of a submitted supplement: sealed, with a keyed hash of the mobile number for duplicates and look-up.
create table science_worker (
    activity_id uuid not null constraint science_worker_activity references activity on delete cascade,
    position int not null constraint science_worker_position_check check (position between 1 and 1000),
    person bytea not null,
    mobile_fingerprint bytea not null,
    constraint science_worker_pk primary key (activity_id, position),
    constraint science_worker_once unique (activity_id, mobile_fingerprint)
);
create index science_worker_fingerprint on science_worker (mobile_fingerprint);

alter table activity add column renewed_from uuid constraint activity_renewed_from references activity;
create index activity_renewed_from_index on activity (renewed_from) where renewed_from is not null;
alter table activity add column deleted_at timestamptz;
alter table activity add constraint activity_deleted_draft_check check (deleted_at is null or state = 'DRAFT');
