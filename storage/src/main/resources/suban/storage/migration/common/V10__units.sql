-- The department that an account works for, for the role UNIT only. A code that the city's catalogue has no longer stays.
ALTER TABLE staff_account ADD COLUMN unit TEXT;
-- Codes of the districts that an account is limited to, with commas between them; nothing for all.
ALTER TABLE staff_account ADD COLUMN districts TEXT;
CREATE INDEX staff_account_unit ON staff_account (unit, name);

-- For accounts without a password (an empty password_hash): a keyed hash of the code that is taken in place of one, once,
-- and until when; 0 once it was. The key is not in the database.
CREATE TABLE staff_activation (
    account TEXT PRIMARY KEY REFERENCES staff_account (name),
    mac TEXT NOT NULL,
    until BIGINT NOT NULL
);
