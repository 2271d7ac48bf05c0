-- I10 Discounts take off between nothing and all, and lower a price towards zero.
SELECT k.period_start, k.cloud_account_id, k.row_no, k.level, k.discount_percent, k.discount, k.amount
FROM charge k
WHERE k.discount_percent IS NOT NULL
  AND (k.disposition <> 'SOLD' OR k.discount_percent <= 0 OR k.discount_percent > 100 OR k.discount IS NULL
       OR k.discount * k.amount < 0 OR (k.discount_percent = 100 AND k.amount <> 0))
