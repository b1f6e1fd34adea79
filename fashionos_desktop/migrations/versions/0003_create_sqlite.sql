ALTER TABLE events ADD COLUMN runway_seconds INTEGER
    CONSTRAINT ck_events_runway_seconds_range CHECK (runway_seconds >= 0);
ALTER TABLE events ADD COLUMN rail_seconds INTEGER
    CONSTRAINT ck_events_rail_seconds_range CHECK (rail_seconds >= 0);
ALTER TABLE looks ADD COLUMN second_dresser_id TEXT
    CONSTRAINT fk_looks_second_dresser_id REFERENCES stakeholders (id) ON DELETE SET NULL;
ALTER TABLE looks ADD COLUMN duration_seconds INTEGER
    CONSTRAINT ck_looks_duration_seconds_range CHECK (duration_seconds >= 0);
CREATE INDEX ix_looks_second_dresser_id ON looks (second_dresser_id) WHERE second_dresser_id IS NOT NULL;
