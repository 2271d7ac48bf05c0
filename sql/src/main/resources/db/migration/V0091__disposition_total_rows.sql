-- The charges there are. A row whose number the current delivery no longer has is rated again soon.
INSERT INTO disposition_total (period_start, dataset_id, cloud_account_id, vendor_invoice_id, level, seller_id, disposition,
                               reason, sold_on, cost_currency, currency, row_count, cost, amount)
SELECT k.period_start, k.dataset_id, k.cloud_account_id, COALESCE(r.vendor_invoice_id, 1), k.level, k.seller_id, k.disposition,
       COALESCE(k.reason, ''), n.level IS NOT NULL, k.cost_currency, COALESCE(k.currency, ''), COUNT(*), SUM(k.cost), SUM(k.amount)
FROM charge k
LEFT JOIN current_delivery c ON c.dataset_id = k.dataset_id AND c.period_start = k.period_start
LEFT JOIN daily_row r ON r.period_start = k.period_start AND r.delivery_id = c.delivery_id
  AND r.cloud_account_id = k.cloud_account_id AND r.row_no = k.row_no
LEFT JOIN charge n ON n.period_start = k.period_start AND n.dataset_id = k.dataset_id
  AND n.cloud_account_id = k.cloud_account_id AND n.row_no = k.row_no AND n.level = k.level + 1
GROUP BY k.period_start, k.dataset_id, k.cloud_account_id, COALESCE(r.vendor_invoice_id, 1), k.level, k.seller_id,
         k.disposition, COALESCE(k.reason, ''), n.level IS NOT NULL, k.cost_currency, COALESCE(k.currency, '');
