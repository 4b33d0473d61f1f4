create index certification_institution on certification (institution_id);
create index certification_history_author on certification_history (author_id);
