-- I11 Only a difference to what was billed is absorbed: its key stands on a document of the same billing account.
SELECT d.id, d.billing_account_id, d.key_period, d.kind, d.net_amount
FROM absorbed_difference d
WHERE NOT EXISTS (
  SELECT 1 FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
  WHERE i.billing_account_id = d.billing_account_id AND l.key_period = d.key_period
    AND l.cloud_account_id = d.cloud_account_id AND l.service_id = d.service_id AND l.kind = d.kind
    AND l.tax_class = d.tax_class AND l.source_id = d.source_id AND l.charge_id = d.charge_id AND l.currency = d.currency)
