-- The name of a rule, such as that of a promotion; NULL for rules without one.
ALTER TABLE price_rule ADD COLUMN name VARCHAR(120) NULL;
