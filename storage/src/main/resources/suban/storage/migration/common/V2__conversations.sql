CREATE TABLE conversation (
    id         TEXT   NOT NULL PRIMARY KEY,
    language   TEXT,
    started_at BIGINT NOT NULL,
    handover   TEXT
);

CREATE TABLE turn (
    id              TEXT     NOT NULL PRIMARY KEY,
    conversation_id TEXT     NOT NULL REFERENCES conversation (id),
    at              BIGINT   NOT NULL,
    message         TEXT     NOT NULL,
    masked_message  TEXT     NOT NULL,
    decision        TEXT     NOT NULL,
    confidence      DOUBLE PRECISION NOT NULL,
    language        TEXT     NOT NULL,
    reply           TEXT     NOT NULL,
    helped          SMALLINT
);

-- Turn ids are ordered by time.
CREATE INDEX turn_by_conversation ON turn (conversation_id, id);
CREATE INDEX turn_by_time ON turn (at, decision);
