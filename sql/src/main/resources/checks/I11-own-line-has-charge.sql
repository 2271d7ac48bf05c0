-- I11 A line that bills a fee or a subscription stands for a charge of its edge, in the charge's currency.
SELECT i.invoice_number, l.line_no, l.kind, l.source_id, l.charge_id
FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
WHERE l.source_id <> 0 AND NOT EXISTS (
  SELECT 1 FROM own_charge o
  WHERE o.kind = l.kind AND o.source_id = l.source_id AND o.charge_id = l.charge_id AND o.service_start = l.service_start
    AND o.service_end = l.service_end AND o.period_start = l.key_period AND o.seller_id = i.seller_id
    AND o.buyer_id = i.buyer_id AND o.currency = l.currency)
