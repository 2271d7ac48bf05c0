-- Everything that was charged or billed so far is looked at once.
INSERT INTO due_mark (billing_account_id, period_start)
SELECT billing_account_id, period_start FROM charge_total WHERE disposition = 'SOLD'
UNION SELECT i.billing_account_id, l.key_period FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
WHERE l.key_period IS NOT NULL;
