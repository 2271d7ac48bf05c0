-- I5 Each share of a row that is spread is a charge of the first level with its cost, and each such charge is a share.
SELECT COALESCE(k.period_start, p.period_start) AS period_start, p.dataset_id, p.cloud_account_id, p.row_no,
       p.amount AS share, k.cost
FROM spread_share p
LEFT JOIN charge k ON k.period_start = p.period_start AND k.dataset_id = p.dataset_id
  AND k.cloud_account_id = p.cloud_account_id AND k.row_no = p.row_no AND k.level = 0
WHERE k.row_no IS NULL OR k.cost <> p.amount
UNION ALL
SELECT k.period_start, k.dataset_id, k.cloud_account_id, k.row_no, NULL, k.cost
FROM charge k
LEFT JOIN spread_share p ON p.period_start = k.period_start AND p.dataset_id = k.dataset_id
  AND p.cloud_account_id = k.cloud_account_id AND p.row_no = k.row_no
WHERE k.row_no < 0 AND k.level = 0 AND p.row_no IS NULL
