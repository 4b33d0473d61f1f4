-- Pictures of a part, at most five; the pictures themselves lie in the picture store under their digest.
create table activity_picture (
    id uuid not null constraint activity_picture_pk primary key,
    activity_id uuid not null constraint activity_picture_activity references activity on delete cascade,
    part text not null constraint activity_picture_part_check check (part in ('DETAILS', 'SUPPLEMENT', 'SUMMARY')),
    position int not null constraint activity_picture_position_check check (position between 1 and 5),
    digest text not null constraint activity_picture_digest_check check (digest ~ '^[0-9a-f]{64}$'),
    width int not null constraint activity_picture_width_check check (width between 1 and 2048),
    height int not null constraint activity_picture_height_check check (height between 1 and 2048),
    bytes int not null,
    added_at timestamptz not null,
    -- checked at the end of a statement, so that those behind a deleted one move up together
    constraint activity_picture_place_unique unique (activity_id, part, position) deferrable initially immediate,
    constraint activity_picture_once_unique unique (activity_id, part, digest)
);
create index activity_picture_digest_index on activity_picture (digest);
