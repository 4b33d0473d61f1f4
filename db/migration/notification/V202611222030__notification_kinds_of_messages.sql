-- As what the carrier knows the text of thanks; bodies are told of extensions and of their slates by text message too.
alter table thanks_plan add column message_type text not null default 'NOTICE'
    constraint thanks_plan_message_type_check check (message_type in ('NOTICE', 'PROMOTION'));
alter table thanks_batch add column message_type text not null default 'NOTICE'
    constraint thanks_batch_message_type_check check (message_type in ('NOTICE', 'PROMOTION'));
alter table sms_choice drop constraint sms_choice_kind_check,
    add constraint sms_choice_kind_check
        check (kind in ('REMINDER', 'DECISION', 'CERTIFICATION', 'EXTENSION', 'SLATE', 'FEEDBACK'));
