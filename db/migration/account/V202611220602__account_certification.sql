-- Institutions a person may name when certifying (B54): a short list the operator keeps.
create table institution (
    id uuid not null constraint institution_pk primary key,
    name text not null constraint institution_name_unique unique
);

-- The one application of an account to become an informant (A7-A10, B46-B56); it is corrected and decided, never doubled.
create sequence certification_place;
create table certification (
    id uuid not null constraint certification_pk primary key,
    version bigint not null,
    account_id uuid not null
        constraint certification_account_unique unique
        constraint certification_account references account,
    place bigint not null,
    name text not null,
    region_code text not null,
    unit_name text not null,
    type text not null constraint certification_type_known
        check (type in ('CAST', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'INDIVIDUAL')),
    institution_id uuid constraint certification_institution references institution,
    agreement_version text not null,
    state text not null constraint certification_state_known check (state in ('PENDING', 'GRANTED', 'REJECTED')),
    reason text,
    applied_at timestamptz not null,
    constraint certification_reason check ((state = 'REJECTED') = (reason is not null))
);
create index certification_queue on certification (place) where state = 'PENDING';

-- What happened to an application, by whom, when and why; order by sequence, the portal's clock may move back.
create table certification_history (
    id uuid not null constraint certification_history_pk primary key,
    sequence bigint generated always as identity constraint certification_history_sequence_unique unique,
    certification_id uuid not null constraint certification_history_of references certification,
    event text not null constraint certification_history_event_known check (event in ('APPLIED', 'GRANTED', 'REJECTED')),
    author_id uuid constraint certification_history_author references account,
    reason text,
    at timestamptz not null
);
create index certification_history_certification on certification_history (certification_id, sequence);

-- The operator's switch: whether an application is granted at once.
create table certification_switch (
    only_one boolean not null default true constraint certification_switch_pk primary key
        constraint certification_switch_one check (only_one),
    grant_at_once boolean not null
);
insert into certification_switch (grant_at_once) values (false);
