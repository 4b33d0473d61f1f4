-- Text of a form whose session had run out (trust F4): sealed, for its owner alone, kept for 24 hours of machine time.
create table parked_text (
    id uuid not null constraint parked_text_pk primary key,
    owner_id uuid not null constraint parked_text_owner references account on delete cascade,
    form text not null,
    name_key text not null,
    fingerprint bytea not null,
    fields bytea not null,
    parked_at timestamptz not null,
    constraint parked_text_once unique (owner_id, fingerprint)
);
create index parked_text_parked_at on parked_text (parked_at);
