-- To which of the client's cost centres a charge at the client's edge belongs; NULL = to none.
ALTER TABLE charge ADD COLUMN cost_centre_id BIGINT NULL;
