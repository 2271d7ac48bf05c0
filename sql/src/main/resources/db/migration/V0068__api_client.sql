-- Programs of partners that sign in with a secret and get tokens for it (OAuth 2, client credentials).
-- made_by = the program that made it, if a program did; created_by = the person behind.
CREATE TABLE api_client (
  id           BIGINT       NOT NULL,
  public_id    CHAR(32)     NOT NULL,
  party_id     BIGINT       NOT NULL,
  name         VARCHAR(190) NOT NULL,
  scopes       VARCHAR(500) NOT NULL,
  created_by   BIGINT       NULL,
  made_by      VARCHAR(64)  NULL,
  created_at   DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6)  NULL,
  revoked_at   DATETIME(6)  NULL,
  last_used_at DATETIME(6)  NULL,
  version      BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY api_client_public_id (public_id),
  KEY api_client_made_by (made_by),
  CONSTRAINT api_client_party_fk FOREIGN KEY (party_id) REFERENCES party (id)
);
