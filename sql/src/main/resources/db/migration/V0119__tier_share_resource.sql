-- resource_id = the vendor's resource (usage_word) where scope is RESOURCE, else 0.
ALTER TABLE tier_share
  ADD COLUMN resource_id BIGINT NOT NULL DEFAULT 0,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (period_start, dataset_id, cloud_account_id, seller_id, buyer_id, client_id, price_rule_id,
                   scope, resource_id, unit_hash);
