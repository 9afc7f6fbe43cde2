-- Concerns filed by residents and conversations handed over to a person. Instants are epoch milliseconds.
CREATE TABLE concern (
    id TEXT PRIMARY KEY,
    tracking_code TEXT NOT NULL UNIQUE,
    idempotency_key TEXT UNIQUE,
    fingerprint TEXT,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL,
    origin TEXT NOT NULL,
    understood TEXT,
    confirmed TEXT,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    service TEXT,
    department TEXT,
    district TEXT,
    street TEXT,
    place TEXT,
    happened_from BIGINT,
    happened_until BIGINT,
    urgency TEXT NOT NULL,
    words TEXT NOT NULL,
    search_text TEXT NOT NULL,
    language TEXT NOT NULL,
    conversation TEXT,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL
);
CREATE INDEX concern_newest ON concern (created_at, id);
CREATE INDEX concern_due ON concern (due_at, id);
CREATE INDEX concern_state_newest ON concern (state, created_at, id);
CREATE INDEX concern_state_due ON concern (state, due_at, id);
CREATE INDEX concern_conversation ON concern (conversation);

-- Personal data, apart from everything that is listed or shown in public.
CREATE TABLE concern_contact (
    concern TEXT PRIMARY KEY REFERENCES concern (id),
    name TEXT,
    phone TEXT,
    email TEXT
);

CREATE TABLE hand_over (
    concern TEXT PRIMARY KEY REFERENCES concern (id),
    reason TEXT NOT NULL,
    department_reason TEXT,
    transcript TEXT NOT NULL,
    answer TEXT
);

-- Who did what. Rows are only ever added.
CREATE TABLE concern_event (
    id TEXT PRIMARY KEY,
    concern TEXT NOT NULL REFERENCES concern (id),
    revision INTEGER NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT,
    changes TEXT NOT NULL
);
CREATE INDEX concern_event_order ON concern_event (concern, revision, id);

-- What was suggested and what a person decided is right: one row a field, the latest decision.
CREATE TABLE concern_example (
    concern TEXT NOT NULL REFERENCES concern (id),
    field TEXT NOT NULL,
    suggested TEXT,
    correct TEXT,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    PRIMARY KEY (concern, field)
);
CREATE INDEX concern_example_field ON concern_example (field, concern);

-- The files lie in the data folder. A photo without a concern waits for one.
CREATE TABLE photo (
    id TEXT PRIMARY KEY,
    concern TEXT REFERENCES concern (id),
    place INTEGER NOT NULL,
    digest TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX photo_concern ON photo (concern, place);

CREATE TABLE staff_account (
    name TEXT PRIMARY KEY,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    disabled SMALLINT NOT NULL,
    created_at BIGINT NOT NULL
);

-- The digest of the token in the cookie; the token itself is nowhere.
CREATE TABLE staff_session (
    digest TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES staff_account (name),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE INDEX staff_session_account ON staff_session (account);
