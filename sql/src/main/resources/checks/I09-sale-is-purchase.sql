-- I9 What a level sells is what the next one buys: same amount, same currency, the buyer is the next seller.
SELECT k.period_start, k.cloud_account_id, k.row_no, k.level, k.amount AS sold, n.cost AS bought
FROM charge k
JOIN charge n ON n.period_start = k.period_start AND n.dataset_id = k.dataset_id
  AND n.cloud_account_id = k.cloud_account_id AND n.row_no = k.row_no AND n.level = k.level + 1
WHERE k.disposition <> 'SOLD' OR n.cost <> k.amount OR n.cost_currency <> k.currency OR n.seller_id <> k.buyer_id
