-- I13 A series counts no number that no document has.
SELECT n.issuer_id, n.series, n.fiscal_year, n.last_number
FROM number_series n
LEFT JOIN invoice i ON i.seller_id = n.issuer_id AND i.series = n.series AND i.fiscal_year = n.fiscal_year
WHERE n.last_number > 0 AND i.id IS NULL
