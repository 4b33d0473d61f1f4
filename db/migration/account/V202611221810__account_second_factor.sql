-- Numbers that get the second factor of bodies' and operators' accounts; one telephone may serve several accounts.
create table account_second_factor (
    account_id uuid not null constraint account_second_factor_pk primary key
        constraint account_second_factor_account references account,
    mobile_sealed bytea not null,
    mobile_fingerprint bytea not null,
    enrolled_at timestamptz not null
);
