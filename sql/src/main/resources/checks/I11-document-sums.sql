-- I11 Net is the sum of the lines (BR-CO-10), total is net and tax (BR-CO-15).
SELECT i.invoice_number, i.net_amount, SUM(l.net_amount) AS line_sum, i.tax_amount, i.total_amount
FROM invoice i LEFT JOIN invoice_line l ON l.invoice_id = i.id
GROUP BY i.id, i.invoice_number, i.net_amount, i.tax_amount, i.total_amount
HAVING COALESCE(SUM(l.net_amount), 0) <> i.net_amount OR i.net_amount + i.tax_amount <> i.total_amount OR COUNT(l.id) = 0
