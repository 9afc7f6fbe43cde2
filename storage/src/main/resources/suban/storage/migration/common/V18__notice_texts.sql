-- What the city says instead of the program's own words. What has no row is said as the program words it.
CREATE TABLE notice_text (
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (name, language)
);
