-- What the review desk asks for. How often suggestions were right is counted by when people decided.
DROP INDEX concern_example_decided;
CREATE INDEX concern_example_decided ON concern_example (field, decided_at, suggested, correct);
-- Past concerns about the same thing, newest first in each way to end.
CREATE INDEX concern_service_newest ON concern (service, state, created_at, id);
-- How many each colleague has.
CREATE INDEX concern_owner ON concern (owner, state) WHERE owner IS NOT NULL;

-- Filters of the list that somebody gave a name: the owner's own, or everybody's.
CREATE TABLE saved_filter (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    shared SMALLINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX saved_filter_owner ON saved_filter (owner);
CREATE INDEX saved_filter_shared ON saved_filter (shared, name);
