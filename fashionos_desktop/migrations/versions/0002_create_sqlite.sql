CREATE TABLE journal_entries (
    id TEXT NOT NULL,
    organization_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    column_name TEXT,
    kept TEXT,
    kept_at INTEGER,
    kept_by TEXT,
    kept_device_id TEXT,
    lost TEXT,
    lost_at INTEGER,
    lost_by TEXT,
    lost_device_id TEXT,
    content TEXT,
    reason TEXT,
    explanation TEXT,
    settled_at INTEGER,
    settled_by TEXT,
    settlement TEXT,
    created_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    updated_at INTEGER DEFAULT (CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000) NOT NULL,
    CONSTRAINT pk_journal_entries PRIMARY KEY (id),
    CONSTRAINT fk_journal_entries_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT fk_journal_entries_kept_by FOREIGN KEY(kept_by) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT fk_journal_entries_kept_device_id FOREIGN KEY(kept_device_id) REFERENCES devices (id) ON DELETE SET NULL,
    CONSTRAINT fk_journal_entries_lost_by FOREIGN KEY(lost_by) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT fk_journal_entries_lost_device_id FOREIGN KEY(lost_device_id) REFERENCES devices (id) ON DELETE SET NULL,
    CONSTRAINT fk_journal_entries_settled_by FOREIGN KEY(settled_by) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT ck_journal_entries_id_form CHECK (length(id) = 36),
    CONSTRAINT ck_journal_entries_kind_choices CHECK (kind IN ('edit', 'reorder', 'deleted', 'refused')),
    CONSTRAINT ck_journal_entries_kept_form CHECK (kept IS NULL OR json_valid(kept)),
    CONSTRAINT ck_journal_entries_kept_at_form CHECK (kept_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_journal_entries_lost_form CHECK (lost IS NULL OR json_valid(lost)),
    CONSTRAINT ck_journal_entries_lost_at_form CHECK (lost_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_journal_entries_content_form CHECK (content IS NULL OR json_valid(content)),
    CONSTRAINT ck_journal_entries_reason_choices CHECK (reason IN ('unique', 'key', 'check', 'permission', 'unseen', 'missing', 'fixed')),
    CONSTRAINT ck_journal_entries_explanation_form CHECK (explanation IS NULL OR json_valid(explanation)),
    CONSTRAINT ck_journal_entries_settled_at_form CHECK (settled_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_journal_entries_settlement_choices CHECK (settlement IN ('kept', 'taken', 'retried', 'discarded', 'restored', 'seen')),
    CONSTRAINT ck_journal_entries_created_at_form CHECK (created_at BETWEEN -62135596800000000 AND 253402300799999999),
    CONSTRAINT ck_journal_entries_updated_at_form CHECK (updated_at BETWEEN -62135596800000000 AND 253402300799999999)
)
 STRICT;
CREATE INDEX ix_journal_entries_kept_by ON journal_entries (kept_by) WHERE kept_by IS NOT NULL;
CREATE INDEX ix_journal_entries_kept_device_id ON journal_entries (kept_device_id) WHERE kept_device_id IS NOT NULL;
CREATE INDEX ix_journal_entries_lost_by ON journal_entries (lost_by) WHERE lost_by IS NOT NULL;
CREATE INDEX ix_journal_entries_lost_device_id ON journal_entries (lost_device_id) WHERE lost_device_id IS NOT NULL;
CREATE INDEX ix_journal_entries_organization_id_settled_at ON journal_entries (organization_id, settled_at);
CREATE INDEX ix_journal_entries_settled_by ON journal_entries (settled_by) WHERE settled_by IS NOT NULL;
CREATE TABLE sync_context (
    single INTEGER PRIMARY KEY CHECK (single = 1),
    capturing INTEGER NOT NULL DEFAULT 0 CHECK (capturing IN (0, 1)),
    transaction_number INTEGER,
    at INTEGER,
    actor TEXT
)
STRICT;
INSERT INTO sync_context (single) VALUES (1);
CREATE TABLE sync_state (
    single INTEGER PRIMARY KEY CHECK (single = 1),
    incarnation TEXT NOT NULL,
    last_transaction INTEGER NOT NULL DEFAULT 0,
    device_id TEXT,
    organization_id TEXT,
    role TEXT CHECK (role IN ('staff', 'backstage', 'desk')),
    epoch TEXT,
    cursor TEXT,
    beat INTEGER NOT NULL DEFAULT 0,
    clock_offset INTEGER NOT NULL DEFAULT 0,
    synced_at INTEGER,
    revoked_at INTEGER
)
STRICT;
CREATE TABLE sync_outbox (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    transaction_number INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    verb TEXT NOT NULL CHECK (verb IN ('insert', 'update', 'delete')),
    at INTEGER NOT NULL,
    actor TEXT,
    old TEXT NOT NULL,
    new TEXT NOT NULL
)
STRICT;
CREATE INDEX ix_sync_outbox_row ON sync_outbox (table_name, row_id);
CREATE INDEX ix_sync_outbox_transaction ON sync_outbox (transaction_number, sequence);
CREATE TABLE sync_sent (
    sequence INTEGER PRIMARY KEY,
    incarnation TEXT NOT NULL,
    transaction_number INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    verb TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('applied', 'superseded', 'refused')),
    acknowledged_at INTEGER NOT NULL
)
STRICT;
CREATE INDEX ix_sync_sent_acknowledged_at ON sync_sent (acknowledged_at);
CREATE TABLE sync_refresh (
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    PRIMARY KEY (table_name, row_id)
)
STRICT, WITHOUT ROWID;
CREATE TABLE sync_left_shows (
    event_id TEXT PRIMARY KEY
)
STRICT, WITHOUT ROWID;
