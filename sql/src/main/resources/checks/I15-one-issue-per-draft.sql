-- I15 A draft that counts as issued has a document, and no other draft has one.
SELECT d.public_id AS draft, d.state, i.invoice_number
FROM invoice_draft d LEFT JOIN invoice i ON i.draft_id = d.id
WHERE (d.state = 'ISSUED') <> (i.id IS NOT NULL)
