-- I11 A line is its quantity times its price.
SELECT i.invoice_number, l.line_no, l.quantity, l.base_quantity, l.unit_price, l.net_amount
FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE l.quantity * l.unit_price <> l.net_amount * l.base_quantity
