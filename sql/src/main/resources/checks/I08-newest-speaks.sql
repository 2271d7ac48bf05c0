-- I8 No loaded delivery is newer than the one that speaks for its dataset and period.
SELECT newer.public_id AS newer, d.public_id AS current_one
FROM current_delivery c
JOIN delivery d ON d.id = c.delivery_id
JOIN delivery newer ON newer.dataset_id = c.dataset_id AND newer.period_start = c.period_start
  AND newer.version_at > d.version_at AND newer.state IN ('SUPERSEDED', 'STALE')
