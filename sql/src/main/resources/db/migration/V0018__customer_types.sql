-- Customer types are three words from now on: ENTERPRISE, INDIVIDUAL, PARTNER. Free words of before become the nearest.
UPDATE party SET customer_type = 'ENTERPRISE' WHERE customer_type NOT IN ('ENTERPRISE', 'INDIVIDUAL', 'PARTNER');
UPDATE price_book_assignment SET customer_type = 'ENTERPRISE'
WHERE customer_type NOT IN ('ENTERPRISE', 'INDIVIDUAL', 'PARTNER');
