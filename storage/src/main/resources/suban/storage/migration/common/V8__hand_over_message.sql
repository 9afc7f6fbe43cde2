-- What resident and staff wrote to each other after a conversation was handed over. The author is 'resident' or the name
-- of a staff account. Ids are ordered by time.
CREATE TABLE hand_over_message (
    id TEXT PRIMARY KEY,
    concern TEXT NOT NULL REFERENCES concern (id),
    at BIGINT NOT NULL,
    author TEXT NOT NULL,
    -- The words; null once erased.
    sealed ${bytes}
);
CREATE INDEX hand_over_message_order ON hand_over_message (concern, id);
CREATE INDEX hand_over_message_newest ON hand_over_message (at);
