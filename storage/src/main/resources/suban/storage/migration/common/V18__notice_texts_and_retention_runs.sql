-- What the city says instead of the program's own words. What has no row is said as the program words it.
CREATE TABLE notice_text (
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (name, language)
);

-- What was kept long enough and erased, how much of each kind at once; and when it was last looked for.
CREATE TABLE retention_run (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    conversations INTEGER NOT NULL,
    concerns INTEGER NOT NULL,
    photos INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    months INTEGER NOT NULL
);
CREATE INDEX retention_run_at ON retention_run (at);

-- What residents answered some weeks after closing.
CREATE INDEX concern_event_stays_fixed ON concern_event (kind, at) WHERE kind = 'stays-fixed';
