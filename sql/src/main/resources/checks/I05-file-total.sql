-- I5 The daily rows of a delivery sum up to the vendor's file, to the last digit.
SELECT d.public_id AS delivery, d.billed_cost AS file_total, COALESCE(SUM(r.billed_cost), 0) AS daily_rows
FROM current_delivery c
JOIN delivery d ON d.id = c.delivery_id
LEFT JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id
GROUP BY d.public_id, d.billed_cost HAVING d.billed_cost <> COALESCE(SUM(r.billed_cost), 0)
