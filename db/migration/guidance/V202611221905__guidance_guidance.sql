-- What the operator writes for the help page: sections with every version they ever had, and whom to ask.
create table guidance_section (
    id uuid not null constraint guidance_section_pk primary key,
    version bigint not null default 1,
    position int not null constraint guidance_section_position_check check (position between 1 and 999),
    removed boolean not null default false
);

create table guidance_revision (
    section_id uuid not null constraint guidance_revision_section references guidance_section,
    n bigint not null,
    title text not null,
    title_en text,
    text text not null,
    text_en text,
    by_name text not null,
    at timestamptz not null,
    constraint guidance_revision_pk primary key (section_id, n)
);
comment on column guidance_revision.n is 'the section''s version it made';

-- The latest row is shown on every page.
create table guidance_contact (
    n bigint generated always as identity constraint guidance_contact_pk primary key,
    site_name text not null,
    site_phone text not null,
    client_name text not null,
    client_phone text not null,
    hours text not null,
    by_name text not null,
    at timestamptz not null
);

insert into guidance_section (id, position) values ('01834f5e-0000-7000-8000-000000000a01', 10);
insert into guidance_revision (section_id, n, title, title_en, text, text_en, by_name, at) values
    ('01834f5e-0000-7000-8000-000000000a01', 1, '试用功能与意见反馈', 'Trial features and feedback',
     E'标有“试用”的功能（如生成活动海报）还在完善，请多提意见。\n\n- 每一页的页脚都有[意见反馈](/feedback)，不登录也可以填写，几句话即可；\n- 选了所在省的，该省科协和运营人员都能看到并答复；\n- 登录后提交的，答复出现在“消息”里；未登录的，凭回执号[查看处理情况](/feedback/state)。',
     E'Features marked as trial, such as posters, are still being improved: please tell us what you think.\n\n- The foot of every page leads to [feedback](/feedback), without signing in and in a few sentences.\n- If you choose your province, its science association and the operator both read and answer it.\n- Signed in, you find answers in your messages; otherwise [look them up](/feedback/state) with the receipt number.',
     '开放科普', '2022-08-15 00:00:00+08');
