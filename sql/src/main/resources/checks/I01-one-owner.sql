-- I1 No entry is zero; its account belongs to the owner of the transaction and has the entry's currency.
SELECT t.public_id AS ledger_transaction, e.line_no, e.amount, e.currency, a.currency AS account_currency
FROM ledger_entry e
JOIN ledger_transaction t ON t.id = e.transaction_id
JOIN ledger_account a ON a.id = e.account_id
WHERE e.amount = 0 OR a.owner_id <> t.owner_id OR a.currency <> e.currency
