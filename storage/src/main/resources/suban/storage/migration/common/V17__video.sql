-- Videos of residents. The files lie beside the photos; a video without a concern waits for one.
CREATE TABLE video (
    id TEXT PRIMARY KEY,
    concern TEXT REFERENCES concern (id),
    -- The event with which it came; nothing for what was filed with the concern.
    event TEXT,
    format TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    digest TEXT NOT NULL,
    -- A small picture out of it, sealed; nothing where the browser made none.
    still ${bytes},
    created_at BIGINT NOT NULL
);
CREATE INDEX video_concern ON video (concern, created_at);
CREATE INDEX video_created ON video (created_at);
