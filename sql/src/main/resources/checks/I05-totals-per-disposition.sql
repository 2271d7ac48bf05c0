-- I5, I9 The sums per invoice of the vendor, level and disposition are the sums that screens and invoices read.
SELECT COALESCE(t.period_start, s.period_start) AS period_start, COALESCE(t.cloud_account_id, s.cloud_account_id) AS account,
       COALESCE(t.level, s.level) AS level, t.cost AS total_cost, s.cost, t.amount AS total_amount, s.amount
FROM (SELECT period_start, dataset_id, cloud_account_id, level, seller_id, disposition, reason, cost_currency,
             SUM(row_count) AS row_count, SUM(cost) AS cost, SUM(COALESCE(amount, 0)) AS amount
      FROM charge_total
      GROUP BY period_start, dataset_id, cloud_account_id, level, seller_id, disposition, reason, cost_currency) t
LEFT JOIN (SELECT period_start, dataset_id, cloud_account_id, level, seller_id, disposition, reason, cost_currency,
                  SUM(row_count) AS row_count, SUM(cost) AS cost, SUM(COALESCE(amount, 0)) AS amount
           FROM disposition_total
           GROUP BY period_start, dataset_id, cloud_account_id, level, seller_id, disposition, reason, cost_currency) s
  ON s.period_start = t.period_start AND s.dataset_id = t.dataset_id AND s.cloud_account_id = t.cloud_account_id
  AND s.level = t.level AND s.seller_id = t.seller_id AND s.disposition = t.disposition AND s.reason = t.reason
  AND s.cost_currency = t.cost_currency
WHERE s.period_start IS NULL OR s.cost <> t.cost OR s.amount <> t.amount OR s.row_count <> t.row_count
