-- I5, I9 No charge is missing from the sums.
SELECT DISTINCT k.period_start, k.dataset_id, k.cloud_account_id, k.level, k.disposition
FROM charge k
LEFT JOIN charge_total t ON t.period_start = k.period_start AND t.dataset_id = k.dataset_id
  AND t.cloud_account_id = k.cloud_account_id AND t.level = k.level AND t.disposition = k.disposition
WHERE t.period_start IS NULL
