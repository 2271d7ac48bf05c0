-- I1 Each transaction sums to zero per currency.
SELECT t.public_id AS ledger_transaction, e.currency, SUM(e.amount) AS remainder
FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id
GROUP BY t.public_id, e.currency HAVING SUM(e.amount) <> 0
