-- I6 Equal-looking rows of a file are all kept: the daily rows stand for as many as the file has.
SELECT d.public_id AS delivery, d.file_rows, SUM(r.vendor_rows) AS standing_for
FROM current_delivery c
JOIN delivery d ON d.id = c.delivery_id
JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id
WHERE d.file_rows IS NOT NULL
GROUP BY d.public_id, d.file_rows HAVING SUM(r.vendor_rows) < d.file_rows
