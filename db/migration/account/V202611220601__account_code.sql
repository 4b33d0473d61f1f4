-- Codes sent to a mobile number before it may be used (A2): kept as a keyed hash, ten minutes of machine time, five tries.
create table account_code (
    id uuid not null constraint account_code_pk primary key,
    mobile_sealed bytea not null,
    mobile_fingerprint bytea not null,
    code_hash bytea not null,
    tries integer not null constraint account_code_tries check (tries between 0 and 5),
    used boolean not null,
    expires_at timestamptz not null
);
create index account_code_expires_at on account_code (expires_at);
