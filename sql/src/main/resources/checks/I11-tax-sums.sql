-- I11 The tax of a document is the sum of its categories (BR-CO-14).
SELECT i.invoice_number, i.tax_amount, SUM(s.tax_amount) AS subtotals
FROM invoice i LEFT JOIN invoice_tax_subtotal s ON s.invoice_id = i.id
GROUP BY i.id, i.invoice_number, i.tax_amount HAVING COALESCE(SUM(s.tax_amount), 0) <> i.tax_amount
