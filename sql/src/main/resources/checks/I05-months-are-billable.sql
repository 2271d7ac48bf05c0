-- I5, I11 What cost analysis shows of a usage key is what a document bills of it: less than half a minor unit from its charges.
SELECT period_start, dataset_id, cloud_account_id, level, buyer_id, service_id, kind, currency, SUM(sold) AS sold,
       SUM(amount) AS amount
FROM charge_month WHERE disposition = 'SOLD'
GROUP BY period_start, dataset_id, cloud_account_id, level, seller_id, buyer_id, billing_account_id, vendor_id, service_id,
         kind, tax_class, currency
HAVING ABS(SUM(sold) - SUM(amount)) > CASE WHEN currency IN ('JPY', 'KRW', 'CLP', 'ISK', 'VND', 'XAF', 'XOF', 'XPF', 'PYG',
         'UGX', 'RWF', 'KMF', 'GNF', 'DJF', 'BIF', 'VUV', 'UYI') THEN 0.5
         WHEN currency IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 0.0005 ELSE 0.005 END
