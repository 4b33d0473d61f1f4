-- A code opens only what it was sent for.
alter table account_code add column purpose text not null default 'REGISTER'
    constraint account_code_purpose_known check
        (purpose in ('REGISTER', 'SIGN_IN', 'SECOND_FACTOR', 'CONFIRMATION', 'NEW_MOBILE', 'MY_DATA'));
alter table account_code alter column purpose drop default;

-- Puzzles that tell a person from a program before a code is sent; tried once, so a row is gone when it is tried.
create table account_puzzle (
    id uuid not null constraint account_puzzle_pk primary key,
    mark integer not null constraint account_puzzle_mark check (mark between 0 and 100),
    first integer not null,
    second integer not null,
    expires_at timestamptz not null
);
create index account_puzzle_expires_at on account_puzzle (expires_at);
