-- Vendors' words are told apart by case: two charge types must not become one sum.
ALTER TABLE control_total MODIFY COLUMN group_value VARCHAR(190) NOT NULL COLLATE utf8mb4_bin;
