-- Tells every replica whose pages have changed, as part of the commit that changes them.
create function tell_of_changed_page() returns trigger language plpgsql as $$
declare
    owner uuid := case when tg_op = 'DELETE' then old.learner_id else new.learner_id end;
begin
    if tg_table_name = 'share' or exists (select 1 from share where learner_id = owner) then
        perform pg_notify('page', owner::text);
    end if;
    return null;
end
$$;

create trigger page_changes after update or delete on share for each row execute function tell_of_changed_page();
create trigger page_changes after update or delete on solve for each row execute function tell_of_changed_page();
create trigger page_changes after update or delete on achievement for each row execute function tell_of_changed_page();
create trigger page_changes after insert or update or delete on standing for each row execute function tell_of_changed_page();
create trigger page_changes after insert or update or delete on streak for each row execute function tell_of_changed_page();
create trigger page_changes after insert or update or delete on learner for each row execute function tell_of_changed_page();
create trigger page_changes after insert or update or delete on learner_consent for each row execute function tell_of_changed_page();
