-- Hashes of the secrets of API clients: after a rotation the one before holds until valid_to.
CREATE TABLE api_client_secret (
  secret_hash CHAR(64)    NOT NULL,
  client_id   BIGINT      NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  valid_to    DATETIME(6) NULL,
  PRIMARY KEY (secret_hash),
  CONSTRAINT api_client_secret_client_fk FOREIGN KEY (client_id) REFERENCES api_client (id)
);
