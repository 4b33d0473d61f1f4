-- How people are thanked in a campaign: wording, schedule, quiet hours, price; the latest version counts.
create table thanks_plan (
    campaign_id uuid not null constraint thanks_plan_pk primary key
        constraint thanks_plan_campaign references campaign,
    version bigint not null default 1,
    signature text not null,
    template text not null,
    opt_out text not null,
    interval_days int not null constraint thanks_plan_interval_check check (interval_days between 1 and 60),
    start_hour int not null constraint thanks_plan_hour_check check (start_hour between 0 and 23),
    quiet_from time not null,
    quiet_to time not null,
    price_fen int not null constraint thanks_plan_price_check check (price_fen between 0 and 1000),
    automatic boolean not null default false,
    confirmed boolean not null default false
);
comment on column thanks_plan.confirmed is 'whether the operator has seen a sample of exactly this wording and sent it once';

-- Everybody thanked in one window, by machine days in Beijing: one batch a window.
create table thanks_batch (
    id uuid not null constraint thanks_batch_pk primary key,
    campaign_id uuid not null constraint thanks_batch_campaign references campaign,
    window_start date not null,
    state text not null constraint thanks_batch_state_check check (state in ('PREPARED', 'COLLECTING', 'SENDING', 'DONE')),
    paused boolean not null default false,
    text text not null,
    price_fen int not null,
    people bigint not null,
    activities bigint not null,
    collected int not null default 0,
    opted_out int not null default 0,
    cursor bytea,
    prepared_by_name text,
    prepared_at timestamptz not null,
    confirmed_by_name text,
    confirmed_at timestamptz,
    finished_at timestamptz,
    constraint thanks_batch_window unique (campaign_id, window_start)
);
create index thanks_batch_open on thanks_batch (state) where state in ('COLLECTING', 'SENDING');

-- One person, one message a window: the last line.
create table thanks_recipient (
    batch_id uuid not null constraint thanks_recipient_batch references thanks_batch on delete cascade,
    person bytea not null,
    constraint thanks_recipient_pk primary key (batch_id, person)
);

-- The outbox becomes a queue worked by any instance; number and text are erased once a message is sent or given up.
alter table sms_outbox drop constraint sms_outbox_sent, drop constraint sms_outbox_state_known;
alter table sms_outbox
    alter column mobile_sealed drop not null,
    alter column text_sealed drop not null,
    add column kind text not null default 'CODE' constraint sms_outbox_kind_check check (kind in ('CODE', 'NOTICE', 'THANKS')),
    add column batch_id uuid constraint sms_outbox_batch references thanks_batch,
    add column dedupe text constraint sms_outbox_dedupe_unique unique,
    add column fingerprint bytea,
    add column parts int not null default 1 constraint sms_outbox_parts_check check (parts between 1 and 20),
    add column attempts int not null default 0,
    add column due_at timestamptz not null default now(),
    add column lease_until timestamptz,
    add column result text,
    add column queued_at timestamptz not null default now();
update sms_outbox set mobile_sealed = null, text_sealed = null where state = 'SENT';
alter table sms_outbox
    add constraint sms_outbox_state_check check (state in ('WAITING', 'SENDING', 'SENT', 'SKIPPED', 'EXPIRED', 'DEAD')),
    add constraint sms_outbox_sent_check check ((state = 'SENT') = (sent_at is not null)),
    add constraint sms_outbox_erased_check check (
        (state in ('WAITING', 'SENDING', 'DEAD')) = (mobile_sealed is not null and text_sealed is not null));
comment on column sms_outbox.due_at is 'machine time, as are queued_at and lease_until';
comment on column sms_outbox.fingerprint is 'keyed hash of the number, asked of never_contact at the moment of sending';
create index sms_outbox_due on sms_outbox ((kind <> 'CODE'), due_at, sequence) where state in ('WAITING', 'SENDING');
create index sms_outbox_batch_index on sms_outbox (batch_id, state);
create index sms_outbox_fingerprint on sms_outbox (fingerprint) where fingerprint is not null;
create index sms_outbox_dead on sms_outbox (sequence desc) where state = 'DEAD';

-- The telephones of the demonstration: what the simulated gateway took, each key once.
create table sms_simulated (
    id uuid not null constraint sms_simulated_pk primary key,
    sequence bigint not null,
    mobile_sealed bytea not null,
    text_sealed bytea not null,
    at timestamptz not null
);
create index sms_simulated_sequence on sms_simulated (sequence desc);

-- What people want to be told by text message, kind by kind.
create table sms_choice (
    account_id uuid not null constraint sms_choice_account references account,
    kind text not null constraint sms_choice_kind_check check (kind in ('REMINDER', 'DECISION', 'CERTIFICATION', 'FEEDBACK')),
    constraint sms_choice_pk primary key (account_id, kind)
);
create index sms_choice_kind_index on sms_choice (kind, account_id);
