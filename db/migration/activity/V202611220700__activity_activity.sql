-- An activity: who files it, where its life stands, and the submitted facts every list and figure reads.
create sequence activity_number_seq;

create table activity (
    id uuid not null constraint activity_pk primary key,
    version bigint not null,
    campaign_id uuid not null constraint activity_campaign references campaign,
    owner_id uuid not null constraint activity_owner references account,
    sequence bigint constraint activity_sequence_unique unique,
    state text not null constraint activity_state_check
        check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'RETURNED', 'HIDDEN', 'CANCELLED')),
    state_reason text,
    number text constraint activity_number_unique unique,
    created_at timestamptz not null,
    submitted_at timestamptz,
    published_at timestamptz,
    edit_limit int not null,
    edits_used int not null default 0,
    correction_reason text,
    versions int not null default 0,
    receipts int not null default 0,
    supplement_submitted_at timestamptz,
    summary_submitted_at timestamptz,
    complete boolean not null generated always as
        (number is not null and supplement_submitted_at is not null and summary_submitted_at is not null) stored,
    sample boolean not null default false,
    -- the submitted filing information
    title text,
    unit_name text,
    unit_id uuid constraint activity_unit references certified_unit,
    certified_category text,
    certified_demo boolean,
    region_code text,
    province_code text,
    city_code text,
    county_code text,
    starts_at timestamptz,
    ends_at timestamptz,
    mode text constraint activity_mode_check check (mode in ('OFFLINE', 'ONLINE', 'BOTH')),
    address text,
    url text,
    form text,
    theme text,
    audiences text[],
    expected_person_times int constraint activity_expected_person_times_check check (expected_person_times between 0 and 10000000),
    person_times int constraint activity_person_times_check check (person_times between 0 and 10000000),
    description text,
    authority_id uuid constraint activity_authority references authority,
    food_safety boolean,
    grams text[],
    constraint activity_edits_check check (edits_used between 0 and edit_limit),
    constraint activity_submitted_check check (state = 'DRAFT' or number is not null or state = 'CANCELLED')
);
create index activity_owner_index on activity (owner_id, id desc);
create index activity_unit_index on activity (unit_id) where unit_id is not null;
create index activity_authority_index on activity (authority_id, sequence desc) where state = 'PUBLISHED';
create index activity_published on activity (campaign_id, sequence desc) where state = 'PUBLISHED';
create index activity_campaign_index on activity (campaign_id, state);
create index activity_province on activity (campaign_id, province_code, sequence desc) where state = 'PUBLISHED';
create index activity_city on activity (campaign_id, city_code, sequence desc) where state = 'PUBLISHED';
create index activity_county on activity (campaign_id, county_code, sequence desc) where state = 'PUBLISHED';
create index activity_grams on activity using gin (grams) where state = 'PUBLISHED';

-- What the person typed last, as typed and sealed; for host and details a pending change once submitted.
create table activity_part (
    activity_id uuid not null constraint activity_part_activity references activity on delete cascade,
    part text not null constraint activity_part_part_check check (part in ('HOST', 'DETAILS', 'SUPPLEMENT', 'SUMMARY')),
    revision bigint not null,
    typed bytea not null,
    saved_at timestamptz not null,
    constraint activity_part_pk primary key (activity_id, part)
);

-- Every submitted filing information, never changed.
create table activity_version (
    activity_id uuid not null constraint activity_version_activity references activity on delete cascade,
    n int not null,
    author_id uuid not null constraint activity_version_author references account,
    arrived_at timestamptz not null,
    correction boolean not null default false,
    content jsonb not null,
    contact bytea not null,
    constraint activity_version_pk primary key (activity_id, n)
);
create index activity_version_author_index on activity_version (author_id);

-- What the person holds in hand after each submission.
create table activity_receipt (
    activity_id uuid not null constraint activity_receipt_activity references activity on delete cascade,
    n int not null,
    kind text not null constraint activity_receipt_kind_check check (kind in ('FILING', 'SUPPLEMENT', 'SUMMARY')),
    arrived_at timestamptz not null,
    digest text not null,
    constraint activity_receipt_pk primary key (activity_id, n)
);
