-- I12 The frozen text of a document has the hash it was issued with.
SELECT i.invoice_number FROM invoice i WHERE i.content_hash <> SHA2(i.content, 256)
