-- I14 Each part of a subscription is charged once, for the same days and amount, on the same edge.
SELECT p.id, p.subscription_id, p.service_start, p.amount, o.amount AS charged
FROM subscription_part p
LEFT JOIN own_charge o ON o.kind = 'SUBSCRIPTION' AND o.source_id = p.subscription_id AND o.charge_id = p.id
  AND o.service_start = p.service_start AND o.service_end = p.service_end AND o.seller_id = p.seller_id
  AND o.buyer_id = p.buyer_id AND o.currency = p.currency
WHERE o.amount IS NULL OR o.amount <> p.amount
