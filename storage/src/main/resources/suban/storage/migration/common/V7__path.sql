-- The whole path of a concern. What intake accepted is now called reviewed: a unit acknowledges.
UPDATE concern SET state = 'REVIEWED' WHERE state = 'ACCEPTED';
UPDATE concern_event SET state = 'REVIEWED' WHERE state = 'ACCEPTED';

-- The account of intake that has claimed it.
ALTER TABLE concern ADD COLUMN owner TEXT;
-- Since when the clock stands still; null while it runs.
ALTER TABLE concern ADD COLUMN stopped_at BIGINT;
-- Working hours that its unit has asked for and nobody has decided on.
ALTER TABLE concern ADD COLUMN extension_hours INTEGER;
ALTER TABLE concern ADD COLUMN reopened INTEGER NOT NULL DEFAULT 0;
ALTER TABLE concern ADD COLUMN stars SMALLINT;
ALTER TABLE concern ADD COLUMN merged_into TEXT;
ALTER TABLE concern ADD COLUMN split_from TEXT;
-- 0 while it is in time, then how high it was reported.
ALTER TABLE concern ADD COLUMN escalation SMALLINT NOT NULL DEFAULT 0;
-- When the clock has to look at it again: before it is due, when it is due, when it may be closed. Null for never.
ALTER TABLE concern ADD COLUMN watch_at BIGINT;
UPDATE concern SET watch_at = due_at WHERE state IN ('RECEIVED', 'REVIEWED', 'DISPATCHED', 'RETURNED');
CREATE INDEX concern_watched ON concern (watch_at) WHERE watch_at IS NOT NULL;
CREATE INDEX concern_department_due ON concern (department, state, due_at, id);
CREATE INDEX concern_merged ON concern (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX concern_split ON concern (split_from) WHERE split_from IS NOT NULL;

-- Units that help the department that leads.
CREATE TABLE concern_unit (
    concern TEXT NOT NULL REFERENCES concern (id),
    unit TEXT NOT NULL,
    PRIMARY KEY (unit, concern)
);
CREATE INDEX concern_unit_concern ON concern_unit (concern);

-- The department that did it, or that it was dispatched to.
ALTER TABLE concern_event ADD COLUMN unit TEXT;
-- What a step needs beside words: stars, hours, why a unit returned it, another concern.
ALTER TABLE concern_event ADD COLUMN detail TEXT;
-- Whether the resident reads the note.
ALTER TABLE concern_event ADD COLUMN shown SMALLINT NOT NULL DEFAULT 0;
CREATE INDEX concern_event_returned ON concern_event (kind, at) WHERE kind = 'return';
