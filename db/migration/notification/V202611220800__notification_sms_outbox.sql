-- Text messages that leave the portal: number and text are sealed; order by sequence, the portal's clock may move back.
create table sms_outbox (
    id uuid not null constraint sms_outbox_pk primary key,
    sequence bigint generated always as identity constraint sms_outbox_sequence_unique unique,
    mobile_sealed bytea not null,
    text_sealed bytea not null,
    state text not null constraint sms_outbox_state_known check (state in ('WAITING', 'SENT')),
    created_at timestamptz not null,
    sent_at timestamptz,
    constraint sms_outbox_sent check ((state = 'SENT') = (sent_at is not null))
);
