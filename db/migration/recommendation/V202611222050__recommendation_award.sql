-- What somebody was commended as is data (B34): one of the award kinds.
alter table commendation add column award text not null default 'EXCELLENT_ACTIVITY'
    constraint commendation_award_known references resource_award;
update commendation set award = 'EXCELLENT_UNIT' where kind = 'UNIT';
alter table commendation alter column award drop default;
create index commendation_award_index on commendation (award);

-- Quotas stand in the order they were computed in, that of the lists of bodies: identifiers of one millisecond have none.
alter table quota add column sequence bigint generated always as identity constraint quota_sequence_unique unique;
