CREATE TABLE journal_entries (
    id UUID NOT NULL,
    organization_id UUID NOT NULL,
    kind TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_id UUID NOT NULL,
    column_name TEXT,
    kept JSONB,
    kept_at TIMESTAMP WITH TIME ZONE,
    kept_by UUID,
    kept_device_id UUID,
    lost JSONB,
    lost_at TIMESTAMP WITH TIME ZONE,
    lost_by UUID,
    lost_device_id UUID,
    content JSONB,
    reason TEXT,
    explanation JSONB,
    settled_at TIMESTAMP WITH TIME ZONE,
    settled_by UUID,
    settlement TEXT,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    CONSTRAINT pk_journal_entries PRIMARY KEY (id),
    CONSTRAINT fk_journal_entries_organization_id FOREIGN KEY(organization_id) REFERENCES organizations (id) ON DELETE CASCADE,
    CONSTRAINT fk_journal_entries_kept_by FOREIGN KEY(kept_by) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT fk_journal_entries_kept_device_id FOREIGN KEY(kept_device_id) REFERENCES devices (id) ON DELETE SET NULL,
    CONSTRAINT fk_journal_entries_lost_by FOREIGN KEY(lost_by) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT fk_journal_entries_lost_device_id FOREIGN KEY(lost_device_id) REFERENCES devices (id) ON DELETE SET NULL,
    CONSTRAINT fk_journal_entries_settled_by FOREIGN KEY(settled_by) REFERENCES profiles (id) ON DELETE SET NULL,
    CONSTRAINT ck_journal_entries_kind_choices CHECK (kind IN ('edit', 'reorder', 'deleted', 'refused')),
    CONSTRAINT ck_journal_entries_kept_at_form CHECK (kept_at BETWEEN '0001-01-01 00:00:00+00' AND '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT ck_journal_entries_lost_at_form CHECK (lost_at BETWEEN '0001-01-01 00:00:00+00' AND '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT ck_journal_entries_reason_choices CHECK (reason IN ('unique', 'key', 'check', 'permission', 'unseen', 'missing', 'fixed')),
    CONSTRAINT ck_journal_entries_settled_at_form CHECK (settled_at BETWEEN '0001-01-01 00:00:00+00' AND '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT ck_journal_entries_settlement_choices CHECK (settlement IN ('kept', 'taken', 'retried', 'discarded', 'restored', 'seen')),
    CONSTRAINT ck_journal_entries_created_at_form CHECK (created_at BETWEEN '0001-01-01 00:00:00+00' AND '9999-12-31 23:59:59.999999+00'),
    CONSTRAINT ck_journal_entries_updated_at_form CHECK (updated_at BETWEEN '0001-01-01 00:00:00+00' AND '9999-12-31 23:59:59.999999+00')
);
CREATE INDEX ix_journal_entries_kept_by ON journal_entries (kept_by) WHERE kept_by IS NOT NULL;
CREATE INDEX ix_journal_entries_kept_device_id ON journal_entries (kept_device_id) WHERE kept_device_id IS NOT NULL;
CREATE INDEX ix_journal_entries_lost_by ON journal_entries (lost_by) WHERE lost_by IS NOT NULL;
CREATE INDEX ix_journal_entries_lost_device_id ON journal_entries (lost_device_id) WHERE lost_device_id IS NOT NULL;
CREATE INDEX ix_journal_entries_organization_id_settled_at ON journal_entries (organization_id, settled_at);
CREATE INDEX ix_journal_entries_settled_by ON journal_entries (settled_by) WHERE settled_by IS NOT NULL;
CREATE TABLE sync_centre (
    single BOOLEAN PRIMARY KEY DEFAULT true CHECK (single),
    epoch UUID NOT NULL DEFAULT gen_random_uuid(),
    made_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()
);
INSERT INTO sync_centre DEFAULT VALUES;
CREATE TABLE sync_feed (
    table_name TEXT NOT NULL COLLATE "C",
    row_id UUID NOT NULL,
    xid xid8 NOT NULL,
    organization_id UUID,
    event_id UUID,
    deleted BOOLEAN NOT NULL DEFAULT false,
    versions JSONB NOT NULL DEFAULT '{}',
    remains JSONB,
    PRIMARY KEY (table_name, row_id)
);
CREATE INDEX ix_sync_feed_xid ON sync_feed (xid);
CREATE INDEX ix_sync_feed_event_id ON sync_feed (event_id) WHERE event_id IS NOT NULL;
CREATE TABLE sync_devices (
    login NAME PRIMARY KEY,
    device_id UUID NOT NULL UNIQUE,
    organization_id UUID NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('staff', 'backstage', 'desk')),
    revoked_at TIMESTAMP WITH TIME ZONE,
    beat BIGINT NOT NULL DEFAULT 0,
    seen_at TIMESTAMP WITH TIME ZONE,
    incarnation UUID,
    schema_version TEXT,
    pending INTEGER NOT NULL DEFAULT 0,
    needing INTEGER NOT NULL DEFAULT 0,
    clock_offset BIGINT NOT NULL DEFAULT 0
);
CREATE TABLE sync_ledger (
    login NAME NOT NULL,
    incarnation UUID NOT NULL,
    number BIGINT NOT NULL,
    payload_hash TEXT NOT NULL,
    outcome JSONB NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
    PRIMARY KEY (login, incarnation, number)
);
CREATE INDEX ix_sync_ledger_payload_hash ON sync_ledger (login, payload_hash);
CREATE UNLOGGED TABLE sync_writing (
    xid xid8 PRIMARY KEY,
    device_id UUID,
    at BIGINT NOT NULL,
    actor UUID
);
DO $$ DECLARE found record; BEGIN FOR found IN SELECT conrelid::regclass AS name, conname FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace LOOP EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', found.name, found.conname); END LOOP; END $$;
