-- I11 A purchase in a buyer's books mirrors the linked sale: what one may claim is what the other owes.
SELECT s.public_id AS sale, p.public_id AS purchase, sa.amount AS receivable, pa.amount AS payable
FROM ledger_transaction p
LEFT JOIN ledger_transaction s ON s.link_id = p.link_id AND s.type = 'SALE'
LEFT JOIN (SELECT e.transaction_id, SUM(e.amount) AS amount FROM ledger_entry e
           JOIN ledger_account a ON a.id = e.account_id AND a.type = 'RECEIVABLE' GROUP BY e.transaction_id) sa
  ON sa.transaction_id = s.id
LEFT JOIN (SELECT e.transaction_id, SUM(e.amount) AS amount FROM ledger_entry e
           JOIN ledger_account a ON a.id = e.account_id AND a.type = 'PAYABLE' GROUP BY e.transaction_id) pa
  ON pa.transaction_id = p.id
WHERE p.type = 'PURCHASE' AND (s.id IS NULL OR COALESCE(sa.amount, 0) + COALESCE(pa.amount, 0) <> 0)
