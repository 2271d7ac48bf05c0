-- I5 Sold means a buyer, an amount and a currency; anything else means a reason and none of them.
SELECT k.period_start, k.cloud_account_id, k.row_no, k.level, k.disposition, k.reason
FROM charge k
WHERE (k.disposition = 'SOLD' AND (k.buyer_id IS NULL OR k.amount IS NULL OR k.currency IS NULL OR k.billing_account_id IS NULL))
   OR (k.disposition IN ('ABSORBED', 'PARKED') AND (k.reason IS NULL OR k.amount IS NOT NULL))
   OR k.disposition NOT IN ('SOLD', 'ABSORBED', 'PARKED')
