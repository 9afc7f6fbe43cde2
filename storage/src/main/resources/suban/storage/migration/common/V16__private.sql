-- Whether the resident wants to be known to intake only: units and lists beside other concerns never tell who filed it.
ALTER TABLE concern ADD COLUMN private SMALLINT NOT NULL DEFAULT 0;

-- What is overdue and was reported: on every page for staff stands how much of it there is.
CREATE INDEX concern_reported ON concern (state, due_at, id) WHERE escalation > 1;
