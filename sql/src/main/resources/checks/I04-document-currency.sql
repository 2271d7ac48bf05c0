-- I4 All lines of a document have its currency.
SELECT i.invoice_number, l.line_no, l.currency, i.currency AS document_currency
FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE l.currency <> i.currency
