-- Where the months stand, by who brought them there.
INSERT INTO period_step (partner_account_id, period_start, step, taken_at, taken_by)
SELECT partner_account_id, period_start, step, changed_at, changed_by FROM vendor_period ORDER BY changed_at;
