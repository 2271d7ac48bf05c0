-- Views of whole months read all sales of a branch, but only these columns of them: a seventh of what a row is long.
CREATE INDEX charge_month_steps ON charge_month (seller_id, usage_month, buyer_id, disposition, currency, kind, service_id,
  sku_id, tags_id, cost_centre_id, client_id, reseller_id, bought, sold);
