-- I13 The numbers of a series are 1 to its last, without a gap.
SELECT i.seller_id, i.series, i.fiscal_year, COUNT(*) AS documents, MIN(i.sequence_no) AS first_number,
       MAX(i.sequence_no) AS last_number, n.last_number AS series_says
FROM invoice i
LEFT JOIN number_series n ON n.issuer_id = i.seller_id AND n.series = i.series AND n.fiscal_year = i.fiscal_year
GROUP BY i.seller_id, i.series, i.fiscal_year, n.last_number
HAVING MIN(i.sequence_no) <> 1 OR MAX(i.sequence_no) <> COUNT(*) OR COALESCE(n.last_number, 0) <> COUNT(*)
