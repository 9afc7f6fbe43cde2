-- Who did what, apart from what it was done to. Rows are only ever added; the oldest go when they have been kept long enough.
CREATE TABLE audit_entry (
    number  BIGINT PRIMARY KEY,
    at      BIGINT NOT NULL,
    actor   TEXT NOT NULL,
    action  TEXT NOT NULL,
    subject TEXT NOT NULL,
    outcome TEXT NOT NULL,
    network TEXT NOT NULL,
    hash    TEXT NOT NULL
);
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX audit_entry_actor ON audit_entry (actor, number);
CREATE INDEX audit_entry_action ON audit_entry (action, number);
CREATE INDEX audit_entry_subject ON audit_entry (subject, number);

-- One row: the newest entry, the last one that was removed, and a seal over both. Whoever adds an entry locks it first.
CREATE TABLE audit_head (
    id             SMALLINT PRIMARY KEY,
    number         BIGINT NOT NULL,
    hash           TEXT NOT NULL,
    removed_number BIGINT NOT NULL,
    removed_hash   TEXT NOT NULL,
    seal           TEXT NOT NULL
);
INSERT INTO audit_head (id, number, hash, removed_number, removed_hash, seal) VALUES (1, 0, '', 0, '', '');
