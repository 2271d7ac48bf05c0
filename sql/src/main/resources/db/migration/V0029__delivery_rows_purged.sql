-- When the rows of a version that no document cites were removed; the delivery itself and the vendor's files stay.
ALTER TABLE delivery ADD COLUMN rows_purged_at DATETIME(6) NULL AFTER archived_at;
