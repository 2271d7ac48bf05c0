-- The seller tree, its people and their keys. kind: OPERATOR, DISTRIBUTOR, RESELLER, CLIENT.
-- path = ids from the root, '/1/4/9/': the place today, for who may see what; the past is in party_placement.
CREATE TABLE party (
  id            BIGINT       NOT NULL,
  public_id     CHAR(32)     NOT NULL,
  kind          VARCHAR(16)  NOT NULL,
  parent_id     BIGINT       NULL,
  path          VARCHAR(255) NOT NULL,
  depth         INT          NOT NULL,
  legal_name    VARCHAR(190) NOT NULL,
  channel_code  VARCHAR(32)  NULL,
  customer_type VARCHAR(16)  NULL,
  tax_number    VARCHAR(32)  NULL,
  tax_category  VARCHAR(2)   NOT NULL,
  street        VARCHAR(190) NULL,
  city          VARCHAR(100) NULL,
  postal_code   VARCHAR(20)  NULL,
  country       CHAR(2)      NOT NULL,
  email         VARCHAR(190) NULL,
  phone         VARCHAR(64)  NULL,
  iban          VARCHAR(34)  NULL,
  bic           VARCHAR(11)  NULL,
  language      VARCHAR(8)   NOT NULL,
  time_zone     VARCHAR(64)  NOT NULL,
  currency      CHAR(3)      NOT NULL,
  keeps_books   BOOLEAN      NOT NULL,
  sample        BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at    DATETIME(6)  NOT NULL,
  closed_on     DATE         NULL,
  version       BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY party_public_id (public_id),
  UNIQUE KEY party_channel_code (channel_code),
  KEY party_parent (parent_id),
  KEY party_path (path),
  CONSTRAINT party_parent_fk FOREIGN KEY (parent_id) REFERENCES party (id)
);

-- Under whom a party stood, and when: moving a node changes the future only. Half-open UTC days.
CREATE TABLE party_placement (
  id         BIGINT NOT NULL,
  party_id   BIGINT NOT NULL,
  parent_id  BIGINT NULL,
  valid_from DATE   NOT NULL,
  valid_to   DATE   NULL,
  PRIMARY KEY (id),
  UNIQUE KEY party_placement_from (party_id, valid_from),
  CONSTRAINT party_placement_party_fk FOREIGN KEY (party_id) REFERENCES party (id),
  CONSTRAINT party_placement_parent_fk FOREIGN KEY (parent_id) REFERENCES party (id)
);

CREATE TABLE user_account (
  id            BIGINT       NOT NULL,
  public_id     CHAR(32)     NOT NULL,
  email         VARCHAR(190) NOT NULL,
  display_name  VARCHAR(190) NOT NULL,
  password_hash VARCHAR(255) NULL,
  language      VARCHAR(8)   NOT NULL,
  theme         VARCHAR(16)  NOT NULL DEFAULT 'auto',
  failed_count  INT          NOT NULL DEFAULT 0,
  locked_until  DATETIME(6)  NULL,
  last_seen_at  DATETIME(6)  NULL,
  created_at    DATETIME(6)  NOT NULL,
  closed_on     DATE         NULL,
  version       BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY user_account_public_id (public_id),
  UNIQUE KEY user_account_email (email)
);

CREATE TABLE membership (
  id         BIGINT      NOT NULL,
  user_id    BIGINT      NOT NULL,
  party_id   BIGINT      NOT NULL,
  role       VARCHAR(64) NOT NULL,
  valid_from DATE        NOT NULL,
  valid_to   DATE        NULL,
  PRIMARY KEY (id),
  KEY membership_user (user_id),
  CONSTRAINT membership_user_fk FOREIGN KEY (user_id) REFERENCES user_account (id),
  CONSTRAINT membership_party_fk FOREIGN KEY (party_id) REFERENCES party (id)
);

-- secret_hash: SHA-256 of the 256-bit random secret; the secret itself is shown once and kept nowhere.
CREATE TABLE api_key (
  id           BIGINT       NOT NULL,
  public_id    CHAR(32)     NOT NULL,
  party_id     BIGINT       NOT NULL,
  name         VARCHAR(190) NOT NULL,
  secret_hash  CHAR(64)     NOT NULL,
  scopes       VARCHAR(500) NOT NULL,
  created_by   BIGINT       NULL,
  created_at   DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6)  NULL,
  revoked_at   DATETIME(6)  NULL,
  last_used_at DATETIME(6)  NULL,
  version      BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY api_key_public_id (public_id),
  UNIQUE KEY api_key_secret (secret_hash),
  CONSTRAINT api_key_party_fk FOREIGN KEY (party_id) REFERENCES party (id)
);

-- The single-use secret that lets the first administrator choose a password.
CREATE TABLE one_time_secret (
  id          BIGINT      NOT NULL,
  purpose     VARCHAR(32) NOT NULL,
  user_id     BIGINT      NULL,
  secret_hash CHAR(64)    NOT NULL,
  expires_at  DATETIME(6) NOT NULL,
  used_at     DATETIME(6) NULL,
  version     BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_time_secret_hash (secret_hash)
);

INSERT INTO id_sequence (name, next_value) VALUES
  ('party', 0), ('party_placement', 0), ('user_account', 0), ('membership', 0), ('api_key', 0), ('one_time_secret', 0);
