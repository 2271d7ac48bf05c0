-- I7 One delivery speaks for a dataset and period, and it is the one marked so.
SELECT d.public_id AS delivery, d.state
FROM current_delivery c JOIN delivery d ON d.id = c.delivery_id WHERE d.state <> 'CURRENT'
UNION ALL
SELECT d.public_id, d.state FROM delivery d
LEFT JOIN current_delivery c ON c.delivery_id = d.id WHERE d.state = 'CURRENT' AND c.delivery_id IS NULL
