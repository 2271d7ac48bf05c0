-- What was rated before is rated once more, to the same charges: so it gets its sums by month.
UPDATE rated_account SET stale = TRUE;
