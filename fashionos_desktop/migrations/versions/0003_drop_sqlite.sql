CREATE TABLE looks_before (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    kind TEXT DEFAULT 'look' NOT NULL,
    rank TEXT NOT NULL,
    number TEXT,
    event_designer_id TEXT,
    event_model_id TEXT,
    dresser_id TEXT,
    photo_id TEXT,
    title TEXT,
    garments TEXT,
    shoes TEXT,
    accessories TEXT,
    light_cue TEXT,
    music_cue TEXT,
    notes TEXT,
    change_seconds INTEGER,
    fitting TEXT DEFAULT 'due' NOT NULL,
    readiness TEXT DEFAULT 'none' NOT NULL,
    is_cut INTEGER DEFAULT 0 NOT NULL,
    status TEXT DEFAULT 'planned' NOT NULL,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_looks PRIMARY KEY (id),
    CONSTRAINT fk_looks_event_id FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE,
    CONSTRAINT fk_looks_event_designer_id FOREIGN KEY(event_designer_id) REFERENCES event_designers (id) ON DELETE SET NULL,
    CONSTRAINT fk_looks_event_model_id FOREIGN KEY(event_model_id) REFERENCES event_models (id) ON DELETE SET NULL,
    CONSTRAINT fk_looks_dresser_id FOREIGN KEY(dresser_id) REFERENCES stakeholders (id) ON DELETE SET NULL,
    CONSTRAINT fk_looks_photo_id FOREIGN KEY(photo_id) REFERENCES media_files (id) ON DELETE SET NULL,
    CONSTRAINT ck_looks_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_looks_kind_choices CHECK (kind IN ('look', 'cue')),
    CONSTRAINT ck_looks_change_seconds_range CHECK (change_seconds >= 0),
    CONSTRAINT ck_looks_fitting_choices CHECK (fitting IN ('due', 'pinned', 'at_atelier', 'ready')),
    CONSTRAINT ck_looks_readiness_choices CHECK (readiness IN ('none', 'dressed', 'in_line')),
    CONSTRAINT ck_looks_is_cut_form CHECK (is_cut IN (0, 1)),
    CONSTRAINT ck_looks_status_choices CHECK (status IN ('planned', 'standby', 'walking', 'done', 'skipped')),
    CONSTRAINT ck_looks_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_looks_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
INSERT INTO looks_before (id, event_id, kind, rank, number, event_designer_id, event_model_id, dresser_id, photo_id, title, garments, shoes, accessories, light_cue, music_cue, notes, change_seconds, fitting, readiness, is_cut, status, created_at, updated_at)
    SELECT id, event_id, kind, rank, number, event_designer_id, event_model_id, dresser_id, photo_id, title, garments, shoes, accessories, light_cue, music_cue, notes, change_seconds, fitting, readiness, is_cut, status, created_at, updated_at FROM looks;
DROP TABLE looks;
ALTER TABLE looks_before RENAME TO looks;
CREATE INDEX ix_looks_event_model_id ON looks (event_model_id) WHERE event_model_id IS NOT NULL;
CREATE INDEX ix_looks_dresser_id ON looks (dresser_id) WHERE dresser_id IS NOT NULL;
CREATE INDEX ix_looks_event_designer_id ON looks (event_designer_id) WHERE event_designer_id IS NOT NULL;
CREATE INDEX ix_looks_event_id_rank_id ON looks (event_id, rank, id);
CREATE INDEX ix_looks_photo_id ON looks (photo_id) WHERE photo_id IS NOT NULL;
ALTER TABLE events DROP COLUMN rail_seconds;
ALTER TABLE events DROP COLUMN runway_seconds;
