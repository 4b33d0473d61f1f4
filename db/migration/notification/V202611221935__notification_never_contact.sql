-- Numbers that are never written to unasked, under a keyed hash; asked at the moment of sending.
create table never_contact (
    fingerprint bytea not null constraint never_contact_pk primary key,
    since timestamptz not null
);
