-- Ids of approval requests.
INSERT INTO id_sequence (name, next_value) VALUES ('approval_request', 0);
