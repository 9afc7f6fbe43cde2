-- Concerns are looked for by what stands in them. The terms (stretches of one to three characters) come from the program;
-- rows are numbers of concerns, in the order of filing. What is deleted leaves the pages at once.
CREATE VIRTUAL TABLE concern_search USING fts5(terms, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
INSERT INTO concern_search (concern_search, rank) VALUES ('secure-delete', 1);

-- Null until its terms are in the table above; the next start sees to those.
ALTER TABLE concern ADD COLUMN number BIGINT;
CREATE UNIQUE INDEX concern_number ON concern (number);
CREATE INDEX concern_unindexed ON concern (created_at, id) WHERE number IS NULL;

-- What is counted by filters without an index of their own is counted in this one alone.
DROP INDEX concern_state_due;
CREATE INDEX concern_state_due ON concern (state, due_at, id, urgency, origin, district, owner);

CREATE INDEX concern_service_due ON concern (service, state, due_at, id);
CREATE INDEX concern_district_due ON concern (district, state, due_at, id);
CREATE INDEX concern_owner_due ON concern (owner, state, due_at, id) WHERE owner IS NOT NULL;
CREATE INDEX concern_extension ON concern (state, due_at, id) WHERE extension_hours IS NOT NULL;
