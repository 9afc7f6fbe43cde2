-- Concerns are looked for by what stands in them. The terms (stretches of one to three characters) come from the program.
-- Null until it has written them; the next start sees to those.
ALTER TABLE concern ADD COLUMN search_terms TEXT[];
CREATE INDEX concern_search ON concern USING gin (search_terms);
CREATE INDEX concern_unindexed ON concern (created_at, id) WHERE search_terms IS NULL;

-- What is counted by filters without an index of their own is counted in this one alone.
DROP INDEX concern_state_due;
CREATE INDEX concern_state_due ON concern (state, due_at, id) INCLUDE (urgency, origin, district, owner);

CREATE INDEX concern_service_due ON concern (service, state, due_at, id);
CREATE INDEX concern_district_due ON concern (district, state, due_at, id);
CREATE INDEX concern_owner_due ON concern (owner, state, due_at, id) WHERE owner IS NOT NULL;
CREATE INDEX concern_extension ON concern (state, due_at, id) WHERE extension_hours IS NOT NULL;
