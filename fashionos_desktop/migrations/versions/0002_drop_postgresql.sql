DROP TABLE journal_entries;
DROP TABLE sync_centre;
DROP TABLE sync_feed;
DROP TABLE sync_devices;
DROP TABLE sync_ledger;
DROP TABLE sync_writing;
