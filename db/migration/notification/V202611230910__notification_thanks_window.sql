-- A batch knows how long its window is: the next one begins behind it, however long windows are by then.
alter table thanks_batch add column window_days int;
update thanks_batch b set window_days = coalesce(
    (select p.interval_days from thanks_plan p where p.campaign_id = b.campaign_id), 7);
alter table thanks_batch alter column window_days set not null;
alter table thanks_batch add constraint thanks_batch_window_days_check check (window_days between 1 and 60);
