-- What residents said is kept sealed by the vault. What earlier versions wrote in the clear moves aside into tables whose
-- names begin with unsealed_; the next start seals it row by row and drops them.

CREATE TABLE unsealed_concern AS
    SELECT concern.id, concern.created_at, concern.words, concern.understood, concern.confirmed, concern.fingerprint,
        contact.name, contact.phone, contact.email, hand_over.transcript, hand_over.answer
    FROM concern
    LEFT JOIN concern_contact contact ON contact.concern = concern.id
    LEFT JOIN hand_over ON hand_over.concern = concern.id;

ALTER TABLE concern DROP COLUMN words;
ALTER TABLE concern DROP COLUMN understood;
ALTER TABLE concern DROP COLUMN confirmed;
DROP TABLE concern_contact;

-- The resident's words, what was understood and confirmed, and how to reach the resident; null once erased.
ALTER TABLE concern ADD COLUMN sealed ${bytes};
-- How sure the suggestion of a service was, 0 to 1.
ALTER TABLE concern ADD COLUMN confidence DOUBLE PRECISION;
-- When something happened to it last.
ALTER TABLE concern ADD COLUMN touched_at BIGINT;
ALTER TABLE concern ADD COLUMN erased_at BIGINT;
UPDATE concern SET touched_at = COALESCE(
    (SELECT MAX(event.at) FROM concern_event event WHERE event.concern = concern.id), created_at);
CREATE INDEX concern_kept ON concern (touched_at) WHERE erased_at IS NULL;

-- The transcript and the answer.
ALTER TABLE hand_over DROP COLUMN transcript;
ALTER TABLE hand_over DROP COLUMN answer;
ALTER TABLE hand_over ADD COLUMN sealed ${bytes};

CREATE TABLE unsealed_event AS
    SELECT event.id, event.note, event.changes, concern.created_at
    FROM concern_event event JOIN concern ON concern.id = event.concern
    WHERE event.note IS NOT NULL OR event.changes <> '[]';
ALTER TABLE concern_event DROP COLUMN note;
ALTER TABLE concern_event DROP COLUMN changes;
-- Note and changes; null when there are none, or once erased.
ALTER TABLE concern_event ADD COLUMN sealed ${bytes};

CREATE TABLE unsealed_photo AS SELECT id, digest, created_at FROM photo;
CREATE INDEX photo_created ON photo (created_at);

CREATE TABLE unsealed_turn AS SELECT id, conversation_id, at, message, reply FROM turn;
ALTER TABLE turn DROP COLUMN message;
ALTER TABLE turn DROP COLUMN masked_message;
ALTER TABLE turn DROP COLUMN reply;
-- The message and the reply; null once erased.
ALTER TABLE turn ADD COLUMN sealed ${bytes};
ALTER TABLE conversation ADD COLUMN erased_at BIGINT;
CREATE INDEX conversation_kept ON conversation (started_at) WHERE erased_at IS NULL;

-- Which concerns and conversations a telephone number, card or address is told in: by keyed digest, so that only whoever
-- knows the number, and may ask, finds them. A subject is 'concern ID' or 'conversation ID'.
CREATE TABLE identifier (
    digest  TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (digest, subject)
);
CREATE INDEX identifier_subject ON identifier (subject);

-- One sealed value that opens with the keys of this database only.
CREATE TABLE key_check (
    id     SMALLINT PRIMARY KEY,
    sealed ${bytes} NOT NULL
);
