-- One row per form post that had an effect: a repeat is led where the first post was led (trust F1).
create table form_token (
    owner_id uuid not null,
    token uuid not null,
    digest bytea not null,
    location text,
    used_at timestamptz not null default now(),
    constraint form_token_pk primary key (owner_id, token)
);
create index form_token_used_at on form_token (used_at);
