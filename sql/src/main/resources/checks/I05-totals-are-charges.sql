-- I5, I9 The sums that screens and invoices read are the sums of the charges.
SELECT COALESCE(s.period_start, t.period_start) AS period_start, t.cloud_account_id, t.level, s.amount, t.amount AS total_amount,
       s.cost, t.cost AS total_cost
FROM (SELECT period_start, dataset_id, cloud_account_id, level, disposition, SUM(cost) AS cost,
             SUM(COALESCE(amount, 0)) AS amount, SUM(row_count) AS row_count
      FROM charge_total GROUP BY period_start, dataset_id, cloud_account_id, level, disposition) t
LEFT JOIN (SELECT period_start, dataset_id, cloud_account_id, level, disposition, SUM(cost) AS cost,
                  SUM(COALESCE(amount, 0)) AS amount, COUNT(*) AS row_count
           FROM charge GROUP BY period_start, dataset_id, cloud_account_id, level, disposition) s
  ON s.period_start = t.period_start AND s.dataset_id = t.dataset_id AND s.cloud_account_id = t.cloud_account_id
  AND s.level = t.level AND s.disposition = t.disposition
WHERE s.period_start IS NULL OR s.cost <> t.cost OR s.amount <> t.amount OR s.row_count <> t.row_count
