-- Which file of db/reference is loaded, by checksum.
create table reference_file (
    name text not null constraint reference_file_pk primary key,
    checksum text not null,
    loaded_at timestamptz not null,
    rows integer not null constraint reference_file_rows check (rows >= 0)
);

-- Grows with every change of an area's reference data, so that the snapshots of all instances follow.
create table reference_revision (
    area text not null constraint reference_revision_pk primary key,
    revision bigint not null,
    changed_at timestamptz not null
);
