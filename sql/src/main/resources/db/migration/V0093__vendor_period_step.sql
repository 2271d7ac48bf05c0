-- How far the close of a vendor's month is: ESTIMATED, VENDOR_FINAL, RATED, PROVED, REVIEWED, INVOICED, LOCKED. state follows
-- from it (OPEN, FINAL, CLOSED) and is what decides whether the month may be billed; the version before writes state alone.
ALTER TABLE vendor_period ADD COLUMN step VARCHAR(16) NULL;
