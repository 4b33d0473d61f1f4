-- Accounts of bodies: when somebody last signed in, and the letters with first passwords, each read once.
create table account_sign_in (
    account_id uuid not null constraint account_sign_in_pk primary key
        constraint account_sign_in_account references account,
    at timestamptz not null
);
create index account_of_bodies on account (role, region_code)
    where role in ('PROVINCE_ADMIN', 'CITY_ADMIN', 'COUNTY_ADMIN', 'SOCIETY_ADMIN', 'MINISTRY_ADMIN');

create table account_letter (
    id uuid not null constraint account_letter_pk primary key,
    owner_id uuid not null constraint account_letter_owner references account,
    sealed bytea,
    created_at timestamptz not null
);
comment on column account_letter.sealed is 'logins with first passwords; gone once shown';
create index account_letter_owner_id on account_letter (owner_id);
create index account_letter_created_at on account_letter (created_at);
