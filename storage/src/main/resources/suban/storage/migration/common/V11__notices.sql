-- What residents are told at each step, written together with the step and sent afterwards.
CREATE TABLE notice (
    id         TEXT PRIMARY KEY,
    -- Nothing for a one-time code.
    concern    TEXT REFERENCES concern (id),
    -- The newest event of the concern when the notice was made.
    event      TEXT,
    kind       TEXT NOT NULL,
    channel    TEXT NOT NULL,
    language   TEXT NOT NULL,
    state      TEXT NOT NULL,
    attempts   INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    -- After this it is of no use to anybody; nothing when it always is.
    good_until BIGINT,
    sent_at    BIGINT,
    -- To whom, and the text; null once erased.
    sealed     ${bytes}
);
CREATE INDEX notice_due ON notice (state, not_before);
CREATE INDEX notice_state ON notice (state, id);
CREATE INDEX notice_concern ON notice (concern, id);

-- Codes with which residents see what they filed with their telephone number, for as long as they are throttled by it.
CREATE TABLE one_time_code (
    -- Digest of what the browser that asked keeps.
    request  TEXT PRIMARY KEY,
    -- Digest of the number, as in the table of identifiers.
    number   TEXT NOT NULL,
    -- Keyed; of no code at all where nothing was filed with the number.
    mac      TEXT NOT NULL,
    tries    INTEGER NOT NULL,
    asked_at BIGINT NOT NULL
);
CREATE INDEX one_time_code_number ON one_time_code (number, asked_at);
