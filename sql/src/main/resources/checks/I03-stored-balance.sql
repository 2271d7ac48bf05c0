-- I3 A stored balance is the sum of its entries.
SELECT a.public_id AS ledger_account, a.balance, COALESCE(SUM(e.amount), 0) AS entries
FROM ledger_account a LEFT JOIN ledger_entry e ON e.account_id = a.id
WHERE a.balance IS NOT NULL
GROUP BY a.public_id, a.balance HAVING a.balance <> COALESCE(SUM(e.amount), 0)
