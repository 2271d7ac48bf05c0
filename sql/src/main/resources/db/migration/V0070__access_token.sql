-- Tokens given to API clients, known by their hash.
CREATE TABLE access_token (
  token_hash CHAR(64)     NOT NULL,
  client_id  BIGINT       NOT NULL,
  scopes     VARCHAR(500) NOT NULL,
  issued_at  DATETIME(6)  NOT NULL,
  expires_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (token_hash),
  KEY access_token_expires (expires_at),
  CONSTRAINT access_token_client_fk FOREIGN KEY (client_id) REFERENCES api_client (id)
);
