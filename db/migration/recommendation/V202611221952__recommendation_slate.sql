-- A slate: what one body recommends in a campaign, activities and units; drafted, submitted once, recalled by the operator.
create table slate (
    id uuid not null constraint slate_pk primary key,
    version bigint not null default 0,
    campaign_id uuid not null constraint slate_campaign references campaign,
    body_id uuid not null constraint slate_body references authority,
    state text not null default 'DRAFT' constraint slate_state_check check (state in ('DRAFT', 'SUBMITTED')),
    submissions int not null default 0,
    constraint slate_once unique (campaign_id, body_id)
);
create index slate_body_index on slate (body_id);

create table slate_line (
    id uuid not null constraint slate_line_pk primary key,
    slate_id uuid not null constraint slate_line_slate references slate,
    kind text not null constraint slate_line_kind_check check (kind in ('ACTIVITY', 'UNIT')),
    position int not null constraint slate_line_position_check check (position > 0),
    activity_id uuid constraint slate_line_activity references activity,
    alone boolean not null,
    host_id uuid,
    host_name text,
    reason text not null constraint slate_line_reason_check check (length(reason) <= 500),
    added_by uuid not null constraint slate_line_added_by references account,
    added_by_name text not null,
    added_at timestamptz not null,
    constraint slate_line_what_check check ((kind = 'ACTIVITY') = (activity_id is not null)
        and (kind = 'UNIT') = (host_id is not null and host_name is not null)),
    constraint slate_line_activity_unique unique (slate_id, activity_id),
    constraint slate_line_host_unique unique (slate_id, host_id)
);
create index slate_line_place on slate_line (slate_id, kind, position);
comment on column slate_line.alone is 'whether the activity may stand on this slate only (campaign rule)';
-- The last word on which line was first.
create unique index slate_line_one_slate on slate_line (activity_id) where alone;
create index slate_line_activity_index on slate_line (activity_id) where activity_id is not null;
create index slate_line_added_by_index on slate_line (added_by);

-- The last word on how many: whatever wrote the line, a slate never holds more than its quota.
create function slate_line_counted() returns trigger language plpgsql as $$
declare
    most int;
    held int;
begin
    select q.places into most from quota q join slate s on s.campaign_id = q.campaign_id and s.body_id = q.body_id
    where s.id = new.slate_id and q.kind = new.kind for no key update of q;
    select count(*) into held from slate_line where slate_id = new.slate_id and kind = new.kind;
    if held > coalesce(most, 0) then
        raise exception 'a slate holds at most its quota of % lines', coalesce(most, 0);
    end if;
    return null;
end $$;
create trigger slate_line_counted after insert or update of slate_id, kind on slate_line
    for each row execute function slate_line_counted();

create table slate_submission (
    slate_id uuid not null constraint slate_submission_slate references slate,
    n int not null constraint slate_submission_n_check check (n > 0),
    arrived_at timestamptz not null,
    account_id uuid not null constraint slate_submission_account references account,
    account_name text not null,
    activities int not null,
    units int not null,
    digest text not null,
    content text not null,
    recalled_at timestamptz,
    recalled_by_name text,
    recalled_for text,
    constraint slate_submission_pk primary key (slate_id, n),
    constraint slate_submission_recalled_check check ((recalled_at is null) = (recalled_for is null))
);
create index slate_submission_account_index on slate_submission (account_id);

-- What a body is told of its slate: activities that left, came or went by somebody else's act, recalls.
create table slate_notice (
    sequence bigint generated always as identity constraint slate_notice_pk primary key,
    campaign_id uuid not null constraint slate_notice_campaign references campaign,
    body_id uuid not null constraint slate_notice_body references authority,
    kind text not null constraint slate_notice_kind_check
        check (kind in ('HIDDEN', 'CANCELLED', 'INCOMPLETE', 'FOREIGN', 'GIVEN', 'MOVED_AWAY', 'MOVED_HERE', 'RECALLED')),
    title text not null,
    other_body text,
    reason text,
    at timestamptz not null
);
create index slate_notice_body_index on slate_notice (body_id, sequence desc);
create index slate_notice_campaign_index on slate_notice (campaign_id);

-- What a body remarks to itself while choosing.
create table slate_note (
    body_id uuid not null constraint slate_note_body references authority,
    activity_id uuid not null constraint slate_note_activity references activity,
    note text not null constraint slate_note_check check (length(note) between 1 and 500),
    noted_by_name text not null,
    noted_at timestamptz not null,
    constraint slate_note_pk primary key (body_id, activity_id)
);
create index slate_note_activity_index on slate_note (activity_id);

-- The signed and stamped sheet of a submission, as scanned.
create table slate_scan (
    slate_id uuid not null,
    n int not null,
    type text not null constraint slate_scan_type_check check (type in ('PDF', 'JPEG', 'PNG')),
    bytes int not null,
    content bytea not null,
    uploaded_by_name text not null,
    uploaded_at timestamptz not null,
    constraint slate_scan_pk primary key (slate_id, n),
    constraint slate_scan_submission foreign key (slate_id, n) references slate_submission
);
alter table slate_scan alter column content set storage external;
