-- Browsers in which somebody has signed in: the digest of the token in their cookie, once for each account.
CREATE TABLE staff_device (
    digest TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES staff_account (name),
    used_at BIGINT NOT NULL,
    PRIMARY KEY (digest, account)
);
CREATE INDEX staff_device_account ON staff_device (account, used_at);

-- Until when a password that the system made may be used for its one sign-in; 0 once it was, nothing for a password of
-- one's own.
ALTER TABLE staff_account ADD COLUMN password_until BIGINT;
-- The sealed secret of the second factor, and the step of time of the newest code that was taken.
ALTER TABLE staff_account ADD COLUMN second_factor TEXT;
ALTER TABLE staff_account ADD COLUMN second_factor_step BIGINT;

-- One use each. A keyed hash only; the key is not in the database.
CREATE TABLE staff_recovery_code (
    account TEXT NOT NULL REFERENCES staff_account (name),
    mac TEXT NOT NULL,
    PRIMARY KEY (account, mac)
);

-- Sessions of before do not say where they were opened: everybody signs in once more.
DROP TABLE staff_session;
CREATE TABLE staff_session (
    digest TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES staff_account (name),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    address TEXT NOT NULL,
    browser TEXT NOT NULL,
    -- Whether a code was asked for and given, or none is needed.
    verified SMALLINT NOT NULL,
    -- The sealed secret that is offered as a second factor, until a code of it is given.
    offered TEXT
);
CREATE INDEX staff_session_account ON staff_session (account);
