-- I23 A charge lies on the billing account of its own edge, so that no level reads the amounts of another.
SELECT k.period_start, k.cloud_account_id, k.row_no, k.level
FROM charge k JOIN billing_account b ON b.id = k.billing_account_id
WHERE k.disposition = 'SOLD' AND (b.seller_id <> k.seller_id OR b.buyer_id <> k.buyer_id)
