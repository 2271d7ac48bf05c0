-- I12 PDF and XML have the hash they were made with.
SELECT i.invoice_number, r.kind FROM invoice_rendition r JOIN invoice i ON i.id = r.invoice_id WHERE r.sha256 <> SHA2(r.bytes, 256)
