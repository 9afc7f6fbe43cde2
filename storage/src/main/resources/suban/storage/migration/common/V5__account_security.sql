-- Browsers in which somebody has signed in: the digest of the token in their cookie, once for each account.
CREATE TABLE staff_device (
    digest TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES staff_account (name),
    used_at BIGINT NOT NULL,
    PRIMARY KEY (digest, account)
);
CREATE INDEX staff_device_account ON staff_device (account, used_at);
