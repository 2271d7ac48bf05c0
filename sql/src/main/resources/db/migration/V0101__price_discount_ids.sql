INSERT INTO id_sequence (name, next_value) VALUES ('price_discount', 0);
