-- I5 Each daily row of a rated account has exactly one disposition at the first level, with its cost.
SELECT d.public_id AS delivery, a.external_id AS account, r.row_no, r.billed_cost, k.cost
FROM current_delivery c
JOIN dataset s ON s.id = c.dataset_id AND s.role = 'BILLING'
JOIN delivery d ON d.id = c.delivery_id
JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id AND r.joined = FALSE
JOIN cloud_account a ON a.id = r.cloud_account_id
JOIN delivery_account da ON da.delivery_id = c.delivery_id AND da.cloud_account_id = r.cloud_account_id
JOIN rated_account ra ON ra.period_start = c.period_start AND ra.dataset_id = c.dataset_id
  AND ra.cloud_account_id = r.cloud_account_id AND ra.stale = FALSE AND ra.content_hash = da.content_hash
LEFT JOIN charge k ON k.period_start = c.period_start AND k.dataset_id = c.dataset_id
  AND k.cloud_account_id = r.cloud_account_id AND k.row_no = r.row_no AND k.level = 0
WHERE k.row_no IS NULL OR k.cost <> r.billed_cost OR k.cost_currency <> r.currency
