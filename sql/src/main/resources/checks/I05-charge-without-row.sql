-- I5 No charge stands for a row that the current delivery does not have (shares of rows: see I05-spread-shares).
SELECT k.period_start, a.external_id AS account, k.row_no, k.level
FROM charge k
JOIN cloud_account a ON a.id = k.cloud_account_id
JOIN rated_account ra ON ra.period_start = k.period_start AND ra.dataset_id = k.dataset_id
  AND ra.cloud_account_id = k.cloud_account_id AND ra.stale = FALSE
LEFT JOIN current_delivery c ON c.dataset_id = k.dataset_id AND c.period_start = k.period_start
LEFT JOIN delivery_account da ON da.delivery_id = c.delivery_id AND da.cloud_account_id = k.cloud_account_id
LEFT JOIN daily_row r ON r.period_start = k.period_start AND r.delivery_id = c.delivery_id
  AND r.cloud_account_id = k.cloud_account_id AND r.row_no = k.row_no
WHERE k.row_no > 0 AND r.row_no IS NULL AND (da.content_hash IS NULL OR da.content_hash = ra.content_hash)
