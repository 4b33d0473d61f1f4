-- Until when names and numbers of science workers are kept; counts stay.
alter table campaign add column people_until date;
update campaign set people_until = '2023-04-14' where year = 2022;
