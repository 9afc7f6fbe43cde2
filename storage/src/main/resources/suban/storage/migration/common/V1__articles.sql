-- Who wants to change an article first counts up its changes, so that two never change it at once.
CREATE TABLE article (
    id       TEXT   NOT NULL,
    language TEXT   NOT NULL,
    changes  BIGINT NOT NULL,
    PRIMARY KEY (id, language)
);

-- A version never changes once written. Lists (variants, services, …) are JSON arrays of strings.
CREATE TABLE article_version (
    id              TEXT     NOT NULL,
    language        TEXT     NOT NULL,
    number          INTEGER  NOT NULL,
    from_pack       SMALLINT NOT NULL,
    title           TEXT     NOT NULL,
    variants        TEXT     NOT NULL,
    body            TEXT     NOT NULL,
    owner           TEXT     NOT NULL,
    services        TEXT     NOT NULL,
    related         TEXT     NOT NULL,
    districts       TEXT     NOT NULL,
    audience        TEXT,
    effective_from  TEXT     NOT NULL,
    effective_until TEXT,
    review_by       TEXT,
    sources         TEXT     NOT NULL,
    PRIMARY KEY (id, language, number),
    FOREIGN KEY (id, language) REFERENCES article (id, language)
);

-- Every step of a version's life, in order; the last step of a version is its state. Only ever appended to.
CREATE TABLE article_step (
    id       TEXT    NOT NULL,
    language TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    step     INTEGER NOT NULL,
    state    TEXT    NOT NULL,
    at       BIGINT  NOT NULL,
    by_whom  TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    PRIMARY KEY (id, language, step),
    FOREIGN KEY (id, language, number) REFERENCES article_version (id, language, number)
);

CREATE INDEX article_step_version ON article_step (id, language, number, step);
