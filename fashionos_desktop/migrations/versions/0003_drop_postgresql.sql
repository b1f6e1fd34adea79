ALTER TABLE looks DROP COLUMN duration_seconds;
ALTER TABLE looks DROP COLUMN second_dresser_id;
ALTER TABLE events DROP COLUMN rail_seconds;
ALTER TABLE events DROP COLUMN runway_seconds;
