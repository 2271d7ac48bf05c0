-- I10 No price below zero out of a cost above zero, and none that is too large to be one.
SELECT k.period_start, a.external_id AS account, k.row_no, k.level, k.cost, k.amount
FROM charge k
JOIN cloud_account a ON a.id = k.cloud_account_id
JOIN charge v ON v.period_start = k.period_start AND v.dataset_id = k.dataset_id
  AND v.cloud_account_id = k.cloud_account_id AND v.row_no = k.row_no AND v.level = 0
WHERE (v.cost > 0 AND k.amount < 0) OR ABS(k.amount) >= 100000000000
