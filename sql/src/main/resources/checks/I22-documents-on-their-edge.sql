-- I22 A document is between the two sides of its billing account, and every line comes from a charge or an earlier line of that edge.
SELECT i.invoice_number
FROM invoice i JOIN billing_account b ON b.id = i.billing_account_id
WHERE b.seller_id <> i.seller_id OR b.buyer_id <> i.buyer_id
