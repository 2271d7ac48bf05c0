-- I21 A member of an export was posted by that day, and the day is closed.
SELECT i.invoice_number, i.posting_day, m.posting_day AS export_day
FROM export_member m
JOIN invoice i ON i.id = m.invoice_id
LEFT JOIN export_day d ON d.channel_id = m.channel_id AND d.posting_day = m.posting_day
WHERE i.posting_day > m.posting_day OR d.channel_id IS NULL
