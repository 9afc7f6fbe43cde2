-- How often suggestions were right, by week.
CREATE INDEX concern_example_decided ON concern_example (field, decided_at);
