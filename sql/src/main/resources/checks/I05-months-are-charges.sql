-- I5, I9 The months that cost analysis reads are the sums of the charges: neither more nor less, to the last digit.
SELECT b.period_start, b.cloud_account_id, b.level, b.buyer_id, b.service_id, b.usage_month, SUM(b.cost) AS cost,
       SUM(b.amount) AS amount, SUM(b.row_count) AS row_count
FROM (SELECT period_start, dataset_id, cloud_account_id, level, seller_id, COALESCE(buyer_id, 0) AS buyer_id, service_id,
             kind, disposition, COALESCE(cost_centre_id, 0) AS cost_centre_id,
             DATE_SUB(usage_day, INTERVAL DAY(usage_day) - 1 DAY) AS usage_month, SUM(cost) AS cost,
             SUM(COALESCE(amount, 0)) AS amount, COUNT(*) AS row_count
      FROM charge
      GROUP BY period_start, dataset_id, cloud_account_id, level, seller_id, COALESCE(buyer_id, 0), service_id, kind,
               disposition, COALESCE(cost_centre_id, 0), DATE_SUB(usage_day, INTERVAL DAY(usage_day) - 1 DAY)
      UNION ALL
      SELECT period_start, dataset_id, cloud_account_id, level, seller_id, buyer_id, service_id, kind, disposition,
             cost_centre_id, usage_month, -cost, -amount, -row_count
      FROM charge_month) b
LEFT JOIN rated_account r ON r.period_start = b.period_start AND r.dataset_id = b.dataset_id
  AND r.cloud_account_id = b.cloud_account_id
WHERE COALESCE(r.stale, FALSE) = FALSE
GROUP BY b.period_start, b.dataset_id, b.cloud_account_id, b.level, b.seller_id, b.buyer_id, b.service_id, b.kind,
         b.disposition, b.cost_centre_id, b.usage_month
HAVING SUM(b.cost) <> 0 OR SUM(b.amount) <> 0 OR SUM(b.row_count) <> 0
