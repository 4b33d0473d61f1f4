-- A year's event as data: its notice, period, limits, switches, stages and option lists.
create table campaign (
    id uuid not null constraint campaign_pk primary key,
    version bigint not null default 0,
    year int not null constraint campaign_year_unique unique,
    name text not null,
    name_en text not null,
    theme text not null,
    notice_title text,
    notice_date date,
    notice_departments int,
    activity_from date not null,
    activity_to date not null,
    main_week_from date,
    main_week_to date,
    edit_limit int not null default 3 constraint campaign_edit_limit_check check (edit_limit between 0 and 99),
    people_limit int not null default 100 constraint campaign_people_limit_check check (people_limit between 0 and 1000),
    review boolean not null default false,
    people_list boolean not null default false,
    poster boolean not null default false,
    thanks boolean not null default false,
    current boolean not null default false,
    constraint campaign_period_check check (activity_from <= activity_to)
);
create unique index campaign_one_current on campaign (current) where current;

-- A stage is the half-open interval [opens_at, closes_at); without opens_at it has not been opened.
create table campaign_stage (
    campaign_id uuid not null constraint campaign_stage_campaign references campaign,
    kind text not null constraint campaign_stage_kind_check
        check (kind in ('FILING', 'SUPPLEMENT', 'SUMMARY', 'ANNUAL_SUMMARY', 'RECOMMENDATION')),
    opens_at timestamptz,
    closes_at timestamptz not null,
    constraint campaign_stage_pk primary key (campaign_id, kind),
    constraint campaign_stage_order_check check (opens_at is null or opens_at < closes_at)
);

-- What a person can choose in a filing; codes are stable, names are the campaign's own.
create table campaign_option (
    campaign_id uuid not null constraint campaign_option_campaign references campaign,
    list text not null constraint campaign_option_list_check check (list in ('FORM', 'THEME', 'AUDIENCE')),
    code text not null,
    position int not null,
    name text not null,
    name_en text not null,
    constraint campaign_option_pk primary key (campaign_id, list, code)
);

-- A late case: one stage, one scope, a new end, a reason and who granted it.
create table stage_extension (
    id uuid not null constraint stage_extension_pk primary key,
    campaign_id uuid not null,
    kind text not null,
    scope text not null constraint stage_extension_scope_check check (scope in ('ACTIVITY', 'UNIT', 'PROVINCE', 'BODY')),
    scope_key text not null,
    closes_at timestamptz not null,
    reason text not null,
    granted_by uuid not null,
    granted_at timestamptz not null,
    constraint stage_extension_stage foreign key (campaign_id, kind) references campaign_stage
);
create index stage_extension_scope on stage_extension (campaign_id, kind, scope, scope_key);

-- Words by which a text speaks of food safety in its own terms; they make a hint, never a figure.
create table food_safety_term (term text not null constraint food_safety_term_pk primary key);

insert into food_safety_term values
    ('食品安全'), ('食源性疾病'), ('食品添加剂'), ('农药残留'), ('兽药残留'), ('食物中毒'), ('食品卫生'), ('食品标签'),
    ('过期食品'), ('食品污染'), ('食品健康'), ('食品与安全'), ('食安'), ('反式脂肪酸'), ('黄曲霉毒素');

insert into campaign (id, year, name, name_en, theme, notice_title, notice_date, notice_departments,
    activity_from, activity_to, main_week_from, main_week_to, people_list, poster, thanks, current)
values
    ('01834f5e-0000-7000-8000-000000002022', 2022, '2022年全国科普日', 'National Science Day 2022', '喜迎二十大，科普向未来',
     '关于举办2022年全国科普日活动的通知', '2022-07-18', 18, '2022-08-15', '2022-10-14', '2022-09-15', '2022-09-21',
     true, true, true, true),
    ('01834f5e-0000-7000-8000-000000002021', 2021, '2021年全国科普日', 'National Science Day 2021', '百年再出发，迈向高水平科技自立自强',
     null, null, null, '2021-09-01', '2021-09-30', '2021-09-11', '2021-09-17', false, false, false, false),
    ('01834f5e-0000-7000-8000-000000002020', 2020, '2020年全国科普日', 'National Science Day 2020', '决胜全面小康，践行科技为民',
     null, null, null, '2020-09-01', '2020-09-30', '2020-09-19', '2020-09-25', false, false, false, false);

insert into campaign_stage (campaign_id, kind, opens_at, closes_at)
select id, kind, opens_at::timestamptz, closes_at::timestamptz
from campaign,
    (values
        ('FILING', '2022-08-15 00:00:00+08', '2022-09-29 00:00:00+08'),
        ('SUPPLEMENT', '2022-08-15 00:00:00+08', '2022-10-15 00:00:00+08'),
        ('SUMMARY', '2022-08-15 00:00:00+08', '2022-10-15 00:00:00+08'),
        ('ANNUAL_SUMMARY', '2022-08-15 00:00:00+08', '2022-10-15 00:00:00+08'),
        ('RECOMMENDATION', null, '2022-10-26 00:00:00+08')) as stage (kind, opens_at, closes_at)
where year = 2022;

insert into campaign_option (campaign_id, list, code, position, name, name_en)
select id, list, code, position, option.name, option.name_en
from campaign,
    (values
        ('THEME', 'SPIRIT', 1, '弘扬科学精神，激发创新活力', 'Scientific spirit and innovation'),
        ('THEME', 'KEY_FIELDS', 2, '聚焦重点领域，服务高质量发展', 'Key fields and high-quality development'),
        ('THEME', 'CIVILITY', 3, '深化文明实践，培育时代新风', 'Civic practice and new customs'),
        ('THEME', 'LIVELIHOOD', 4, '立足群众所需，赋能基层治理', 'People''s needs and local governance'),
        ('FORM', 'EXHIBITION', 1, '展览展示', 'Exhibition'),
        ('FORM', 'PERFORMANCE', 2, '科普表演', 'Science show'),
        ('FORM', 'INTERACTIVE', 3, '互动体验', 'Hands-on experience'),
        ('FORM', 'CONSULTATION', 4, '现场咨询', 'On-site advice'),
        ('FORM', 'LECTURE', 5, '科普讲座', 'Lecture'),
        ('FORM', 'PUBLICITY', 6, '科普宣传', 'Outreach'),
        ('FORM', 'MUSEUM_OPEN_DAY', 7, '科技馆开放日', 'Science museum open day'),
        ('FORM', 'SCREENING', 8, '展映展播', 'Screening'),
        ('FORM', 'TECHNICAL_SERVICE', 9, '技术咨询服务', 'Technical advice service'),
        ('FORM', 'LIVE_STREAM', 10, '现场直播', 'Live stream'),
        ('FORM', 'VIDEO', 11, '科普视频', 'Science video'),
        ('FORM', 'CLOUD_VISIT', 12, '云游科普日现场', 'Science Day online visit'),
        ('FORM', 'QUIZ', 13, '知识竞赛', 'Quiz'),
        ('FORM', 'CLASSROOM', 14, '科普课堂', 'Science class'),
        ('FORM', 'CHECK_IN', 15, '打卡互动', 'Check-in challenge'),
        ('FORM', 'CLOUD_VENUE', 16, '云游场馆', 'Online venue tour'),
        ('AUDIENCE', 'YOUTH', 1, '青少年', 'Young people'),
        ('AUDIENCE', 'FARMER', 2, '农民', 'Farmers'),
        ('AUDIENCE', 'WORKER', 3, '产业工人', 'Industrial workers'),
        ('AUDIENCE', 'ELDERLY', 4, '老年人', 'Older people'),
        ('AUDIENCE', 'OFFICIAL', 5, '领导干部和公务员', 'Officials and civil servants'),
        ('AUDIENCE', 'PUBLIC', 6, '社会公众', 'General public')) as option (list, code, position, name, name_en);
