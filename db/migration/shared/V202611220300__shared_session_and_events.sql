-- Sessions (Spring Session), so that several instances share them and a restart keeps them.
create table spring_session (
    primary_id text not null constraint spring_session_pk primary key,
    session_id text not null constraint spring_session_id_unique unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name text
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id text not null constraint spring_session_attributes_session references spring_session on delete cascade,
    attribute_name text not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);

-- Events that follow a decision (Spring Modulith, structure 2).
create table event_publication (
    id uuid not null constraint event_publication_pk primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_hash on event_publication using hash (serialized_event);
create index event_publication_completion on event_publication (completion_date);
