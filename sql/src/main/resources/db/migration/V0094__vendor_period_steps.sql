-- A closed month was reviewed by who closed it; whether it has been invoiced is found out.
UPDATE vendor_period
SET step = CASE state WHEN 'OPEN' THEN 'ESTIMATED' WHEN 'FINAL' THEN 'VENDOR_FINAL' ELSE 'REVIEWED' END;
