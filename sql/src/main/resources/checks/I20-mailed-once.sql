-- I20 A document counts as mailed when a mail server took the mail.
SELECT i.invoice_number, s.mailed_at
FROM invoice_state s
JOIN invoice i ON i.id = s.invoice_id
LEFT JOIN outbox_event e ON e.type = 'invoice.issued' AND e.subject = CONCAT('inv_', i.public_id)
LEFT JOIN mail_dispatch m ON m.event_id = e.public_id AND m.state = 'SENT'
WHERE s.mailed_at IS NOT NULL AND m.event_id IS NULL
