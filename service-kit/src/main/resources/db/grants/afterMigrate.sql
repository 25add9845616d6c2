-- After every migration: the role that the service signs in as may read and write rows, and nothing else. A new table needs no
-- thought of it. Where a service migrates itself, its role owns the tables, and this is not looked at.
do $$
begin
    execute format('grant usage on schema public to %I', '${application_role}');
    execute format('grant select, insert, update, delete on all tables in schema public to %I', '${application_role}');
    execute format('revoke insert, update, delete on flyway_schema_history from %I', '${application_role}');
end
$$;
