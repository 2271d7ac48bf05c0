-- Sums are kept per cost centre; 0 = to none.
ALTER TABLE charge_total
  ADD COLUMN cost_centre_id BIGINT NOT NULL DEFAULT 0,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (period_start, dataset_id, cloud_account_id, level, seller_id, buyer_id, billing_account_id, service_id,
                   kind, tax_class, disposition, reason, cost_currency, currency, usage_day, cost_centre_id);
