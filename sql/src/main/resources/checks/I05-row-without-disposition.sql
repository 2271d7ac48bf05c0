-- I5 Each daily row of a rated account has exactly one disposition at the first level, with its cost; where it is spread,
-- what is left of it and its shares add up to its cost, as soon as no account of the bill waits to be rated.
SELECT d.public_id AS delivery, a.external_id AS account, r.row_no, r.billed_cost, k.cost, p.amount AS spread
FROM current_delivery c
JOIN dataset s ON s.id = c.dataset_id AND s.role = 'BILLING'
JOIN delivery d ON d.id = c.delivery_id
JOIN daily_row r ON r.period_start = c.period_start AND r.delivery_id = c.delivery_id AND r.joined = FALSE
JOIN cloud_account a ON a.id = r.cloud_account_id
JOIN delivery_account da ON da.delivery_id = c.delivery_id AND da.cloud_account_id = r.cloud_account_id
JOIN rated_account ra ON ra.period_start = c.period_start AND ra.dataset_id = c.dataset_id
  AND ra.cloud_account_id = r.cloud_account_id AND ra.stale = FALSE AND ra.content_hash = da.content_hash
LEFT JOIN charge k ON k.period_start = c.period_start AND k.dataset_id = c.dataset_id
  AND k.cloud_account_id = r.cloud_account_id AND k.row_no = r.row_no AND k.level = 0
LEFT JOIN (SELECT period_start, from_dataset_id, from_account_id, from_row_no, SUM(amount) AS amount
           FROM spread_share GROUP BY period_start, from_dataset_id, from_account_id, from_row_no) p
  ON p.period_start = c.period_start AND p.from_dataset_id = c.dataset_id AND p.from_account_id = r.cloud_account_id
  AND p.from_row_no = r.row_no
WHERE (COALESCE(k.cost, 0) + COALESCE(p.amount, 0) <> r.billed_cost OR k.cost_currency <> r.currency
       OR (k.row_no IS NULL AND p.from_row_no IS NULL))
  AND NOT (ra.spreads AND EXISTS (
    SELECT 1 FROM dataset s2
    JOIN current_delivery c2 ON c2.dataset_id = s2.id AND c2.period_start = c.period_start
    JOIN delivery_account da2 ON da2.delivery_id = c2.delivery_id
    LEFT JOIN rated_account ra2 ON ra2.period_start = c2.period_start AND ra2.dataset_id = c2.dataset_id
      AND ra2.cloud_account_id = da2.cloud_account_id
    WHERE s2.partner_account_id = s.partner_account_id AND s2.role = 'BILLING'
      AND (ra2.cloud_account_id IS NULL OR ra2.stale OR ra2.content_hash <> da2.content_hash)))
