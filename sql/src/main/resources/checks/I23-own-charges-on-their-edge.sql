-- I23 A fee or subscription lies on the billing account of its own edge, so that no level reads the amounts of another.
SELECT o.kind, o.source_id, o.charge_id, o.service_start
FROM own_charge o JOIN billing_account b ON b.id = o.billing_account_id
WHERE b.seller_id <> o.seller_id OR b.buyer_id <> o.buyer_id
