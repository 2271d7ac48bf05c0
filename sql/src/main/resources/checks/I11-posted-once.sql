-- I11 Each document is posted once in its seller's books, with its total as the buyer's debt.
SELECT i.invoice_number, i.total_amount, SUM(e.amount) AS receivable, COUNT(DISTINCT t.id) AS postings
FROM invoice i
LEFT JOIN ledger_transaction t ON t.source_type = 'INVOICE' AND t.source_id = i.id AND t.type = 'SALE' AND t.owner_id = i.seller_id
LEFT JOIN ledger_entry e ON e.transaction_id = t.id
  AND e.account_id IN (SELECT a.id FROM ledger_account a WHERE a.type = 'RECEIVABLE' AND a.counterparty_id = i.buyer_id)
GROUP BY i.id, i.invoice_number, i.total_amount
HAVING COUNT(DISTINCT t.id) <> 1 OR COALESCE(SUM(e.amount), 0) <> i.total_amount
