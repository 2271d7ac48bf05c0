-- How many looks in a row failed stands in polling, which the schedule reads; here nobody wrote it any more.
ALTER TABLE partner_health DROP COLUMN failures;
