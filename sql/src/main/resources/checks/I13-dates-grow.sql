-- I13 Issue dates do not decrease with the number.
SELECT earlier.invoice_number AS earlier, earlier.issue_date AS earlier_date, later.invoice_number AS later, later.issue_date AS later_date
FROM invoice earlier
JOIN invoice later ON later.seller_id = earlier.seller_id AND later.series = earlier.series
  AND later.fiscal_year = earlier.fiscal_year AND later.sequence_no = earlier.sequence_no + 1
WHERE later.issue_date < earlier.issue_date
