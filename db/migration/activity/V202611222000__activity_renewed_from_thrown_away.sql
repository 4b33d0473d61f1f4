-- a draft thrown away for good leaves what was renewed from it behind, with no origin to lead to
alter table activity drop constraint activity_renewed_from;
alter table activity add constraint activity_renewed_from
    foreign key (renewed_from) references activity on delete set null;
create index activity_deleted_idx on activity (deleted_at) where deleted_at is not null;
