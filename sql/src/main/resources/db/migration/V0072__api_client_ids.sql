-- Ids of API clients.
INSERT INTO id_sequence (name, next_value) VALUES ('api_client', 0);
