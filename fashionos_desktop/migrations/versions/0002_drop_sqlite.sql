DROP TABLE journal_entries;
DROP TABLE sync_context;
DROP TABLE sync_state;
DROP TABLE sync_outbox;
DROP TABLE sync_sent;
DROP TABLE sync_refresh;
DROP TABLE sync_left_shows;
