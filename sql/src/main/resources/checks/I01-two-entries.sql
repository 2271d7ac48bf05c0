-- I1 A transaction has at least two entries.
SELECT t.public_id AS ledger_transaction, COUNT(e.id) AS entries
FROM ledger_transaction t LEFT JOIN ledger_entry e ON e.transaction_id = t.id
GROUP BY t.public_id HAVING COUNT(e.id) < 2
