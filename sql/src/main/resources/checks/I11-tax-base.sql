-- I11 The base of a category is the sum of its lines (BR-S-08 and its sisters).
SELECT i.invoice_number, s.tax_category, s.tax_percent, s.taxable_amount, SUM(l.net_amount) AS line_sum
FROM invoice_tax_subtotal s
JOIN invoice i ON i.id = s.invoice_id
LEFT JOIN invoice_line l ON l.invoice_id = s.invoice_id AND l.tax_category = s.tax_category AND l.tax_percent = s.tax_percent
GROUP BY i.id, i.invoice_number, s.tax_category, s.tax_percent, s.taxable_amount
HAVING COALESCE(SUM(l.net_amount), 0) <> s.taxable_amount
