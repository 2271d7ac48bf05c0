-- I5, I9 What the accounts bear of a tiered price is the price of all that met, where none of them waits to be rated.
SELECT t.period_start, t.seller_id, t.buyer_id, t.price_rule_id, t.unit, SUM(t.amount) AS borne,
       MAX(t.whole_amount) AS whole, SUM(t.net_quantity) AS brought, MAX(t.whole_quantity) AS met
FROM (SELECT s.*, CASE WHEN s.scope = 'RESELLER' THEN 0 ELSE s.client_id END AS holder,
             CASE WHEN s.scope IN ('ACCOUNT', 'RESOURCE') THEN s.dataset_id ELSE 0 END AS dataset,
             CASE WHEN s.scope IN ('ACCOUNT', 'RESOURCE') THEN s.cloud_account_id ELSE 0 END AS account, r.stale
      FROM tier_share s
      LEFT JOIN rated_account r ON r.period_start = s.period_start AND r.dataset_id = s.dataset_id
        AND r.cloud_account_id = s.cloud_account_id) t
GROUP BY t.period_start, t.seller_id, t.buyer_id, t.price_rule_id, t.unit_hash, t.unit, t.scope, t.holder, t.dataset,
         t.account, t.resource_id
HAVING COALESCE(MAX(t.stale), 1) = 0
   AND (SUM(t.amount) <> MAX(t.whole_amount) OR MIN(t.whole_amount) <> MAX(t.whole_amount)
        OR SUM(t.net_quantity) <> MAX(t.whole_quantity))
