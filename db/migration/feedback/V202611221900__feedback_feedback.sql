-- What people tell those who run the portal. The text is sealed: people write names and numbers into it.
create table feedback (
    id uuid not null constraint feedback_pk primary key,
    sequence bigint generated always as identity constraint feedback_sequence_unique unique,
    receipt text not null constraint feedback_receipt_unique unique,
    kind text not null constraint feedback_kind_check check (kind in ('PROBLEM', 'SUGGESTION', 'CASE')),
    text_sealed bytea not null,
    page text constraint feedback_page_check check (length(page) between 1 and 200),
    province_code text,
    sender_id uuid constraint feedback_sender references account,
    sender_name text,
    state text not null constraint feedback_state_check check (state in ('RECEIVED', 'ANSWERED')),
    sent_at timestamptz not null,
    constraint feedback_sender_check check ((sender_id is null) = (sender_name is null))
);
comment on column feedback.receipt is 'what a visitor looks the state up with; too long to be guessed';
create index feedback_province_index on feedback (province_code, sequence desc);
create index feedback_sender_index on feedback (sender_id, sequence desc) where sender_id is not null;
create index feedback_waiting_index on feedback (sequence desc) where state = 'RECEIVED';

-- What was answered, by a province or the operator; only ever added to.
create table feedback_reply (
    id uuid not null constraint feedback_reply_pk primary key,
    sequence bigint generated always as identity constraint feedback_reply_sequence_unique unique,
    feedback_id uuid not null constraint feedback_reply_feedback references feedback on delete cascade,
    text text not null,
    by_id uuid not null constraint feedback_reply_by references account,
    by_name text not null,
    at timestamptz not null
);
create index feedback_reply_feedback_index on feedback_reply (feedback_id, sequence);
create index feedback_reply_by_index on feedback_reply (by_id);
