-- I5 The daily rows of an account sum up to what the delivery recorded for it.
SELECT d.public_id AS delivery, a.external_id AS account, da.billed_cost AS recorded,
       COALESCE(SUM(r.billed_cost), 0) AS daily_rows
FROM current_delivery c
JOIN delivery d ON d.id = c.delivery_id
JOIN delivery_account da ON da.delivery_id = c.delivery_id
JOIN cloud_account a ON a.id = da.cloud_account_id
LEFT JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id
  AND r.cloud_account_id = da.cloud_account_id
GROUP BY d.public_id, a.external_id, da.billed_cost HAVING da.billed_cost <> COALESCE(SUM(r.billed_cost), 0)
