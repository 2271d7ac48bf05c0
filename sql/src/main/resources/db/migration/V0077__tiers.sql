-- Tiered prices: the steps of a rule, a JSON array of {above, upTo, unitPrice, flatPrice, block} with numbers as text,
-- always read and written as a whole. Further models: LIST_DISCOUNT (percent off the list cost), FLAT_PER_ROW (unit_price
-- once for each row), GRADUATED, VOLUME, PACKAGE (tiers).
ALTER TABLE price_rule ADD COLUMN tiers TEXT NULL;
