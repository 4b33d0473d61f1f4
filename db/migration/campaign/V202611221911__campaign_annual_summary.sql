-- Which kinds of body write an annual work summary (A22): provinces and societies in 2022, ministries by this switch.
alter table campaign
    add column summary_province boolean not null default false,
    add column summary_society boolean not null default false,
    add column summary_ministry boolean not null default false;
update campaign set summary_province = true, summary_society = true where year = 2022;
