-- The margin waterfall reads all sales of a branch, but only these columns of them.
CREATE INDEX charge_month_steps ON charge_month (seller_id, usage_month, buyer_id, disposition, currency, bought, sold);
