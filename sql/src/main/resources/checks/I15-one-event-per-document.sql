-- I15 Each document was told of once.
SELECT i.invoice_number, COUNT(e.id) AS events
FROM invoice i LEFT JOIN outbox_event e ON e.type = 'invoice.issued' AND e.subject = CONCAT('inv_', i.public_id)
GROUP BY i.id, i.invoice_number HAVING COUNT(e.id) <> 1
