DROP TABLE journal_entries;
DROP TABLE sync_centre;
DROP TABLE sync_feed;
DROP TABLE sync_devices;
DROP TABLE sync_ledger;
DROP TABLE sync_writing;
DO $$ DECLARE found record; BEGIN FOR found IN SELECT conrelid::regclass AS name, conname FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace LOOP EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I NOT DEFERRABLE', found.name, found.conname); END LOOP; END $$;
