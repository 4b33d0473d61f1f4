-- Who may act: people with a mobile number that answered a code, and issued accounts of bodies and operators.
create table account (
    id uuid not null constraint account_pk primary key,
    version bigint not null,
    login text,
    password_hash text not null,
    name text not null,
    role text not null constraint account_role_known check (role in
        ('MEMBER', 'INFORMANT', 'PROVINCE_ADMIN', 'CITY_ADMIN', 'COUNTY_ADMIN', 'SOCIETY_ADMIN', 'MINISTRY_ADMIN', 'OPERATOR')),
    region_code text,
    authority_id uuid,
    mobile_sealed bytea,
    mobile_fingerprint bytea constraint account_mobile_unique unique,
    disabled boolean not null,
    must_change_password boolean not null,
    session_epoch integer not null,
    created_at timestamptz not null,
    constraint account_has_name check (login is not null or mobile_fingerprint is not null),
    constraint account_mobile_whole check ((mobile_sealed is null) = (mobile_fingerprint is null)),
    constraint account_scope check (
        case when role in ('PROVINCE_ADMIN', 'CITY_ADMIN', 'COUNTY_ADMIN') then region_code is not null and authority_id is null
             when role in ('SOCIETY_ADMIN', 'MINISTRY_ADMIN') then authority_id is not null and region_code is null
             else region_code is null and authority_id is null end)
);
create unique index account_login_unique on account (lower(login));
create index account_operator on account (role) where role = 'OPERATOR';

-- Attempts that are counted by rolling windows: wrong passwords, codes sent (trust F16, F19). Keys are hashes.
create table account_attempt (
    kind text not null,
    key bytea not null,
    at timestamptz not null
);
create index account_attempt_key on account_attempt (kind, key, at);
create index account_attempt_at on account_attempt (at);
