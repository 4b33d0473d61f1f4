-- An extension taken back: it stays on record with who did it and why, and keeps nothing open any more.
alter table stage_extension
    add column revoked_at timestamptz,
    add column revoked_by_name text,
    add column revoked_reason text,
    add constraint stage_extension_revoked_check
        check ((revoked_at is null) = (revoked_reason is null) and (revoked_at is null) = (revoked_by_name is null));
