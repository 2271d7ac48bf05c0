-- I9 What was sold to a party that sells itself has a disposition there; what a client bought ends.
SELECT k.period_start, k.cloud_account_id, k.row_no, k.level, p.kind
FROM charge k
JOIN party p ON p.id = k.buyer_id
LEFT JOIN charge n ON n.period_start = k.period_start AND n.dataset_id = k.dataset_id
  AND n.cloud_account_id = k.cloud_account_id AND n.row_no = k.row_no AND n.level = k.level + 1
WHERE k.disposition = 'SOLD' AND ((p.kind = 'CLIENT') = (n.row_no IS NOT NULL))
