-- I22 A charge belongs to a cost centre of its buyer, and to one only at the client's edge.
SELECT t.period_start, t.cloud_account_id, t.buyer_id, t.cost_centre_id, c.client_id
FROM charge_total t LEFT JOIN cost_centre c ON c.id = t.cost_centre_id
WHERE t.cost_centre_id <> 0 AND (c.id IS NULL OR c.client_id <> t.buyer_id)
