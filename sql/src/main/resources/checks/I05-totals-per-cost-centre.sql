-- I5 The sums of each cost centre are the sums of its charges.
SELECT t.period_start, t.cloud_account_id, t.buyer_id, t.cost_centre_id, t.amount AS total_amount, s.amount
FROM (SELECT period_start, dataset_id, cloud_account_id, buyer_id, cost_centre_id, SUM(amount) AS amount
      FROM charge_total WHERE disposition = 'SOLD'
      GROUP BY period_start, dataset_id, cloud_account_id, buyer_id, cost_centre_id) t
LEFT JOIN (SELECT period_start, dataset_id, cloud_account_id, buyer_id, COALESCE(cost_centre_id, 0) AS cost_centre_id,
                  SUM(amount) AS amount
           FROM charge WHERE disposition = 'SOLD'
           GROUP BY period_start, dataset_id, cloud_account_id, buyer_id, COALESCE(cost_centre_id, 0)) s
  ON s.period_start = t.period_start AND s.dataset_id = t.dataset_id AND s.cloud_account_id = t.cloud_account_id
  AND s.buyer_id = t.buyer_id AND s.cost_centre_id = t.cost_centre_id
WHERE s.period_start IS NULL OR s.amount <> t.amount
