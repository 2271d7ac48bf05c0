-- Vendors, the accounts we hold with them, the cloud accounts found there and who had them when.
CREATE TABLE vendor (
  id        BIGINT       NOT NULL,
  public_id CHAR(32)     NOT NULL,
  code      VARCHAR(32)  NOT NULL,
  name      VARCHAR(100) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY vendor_public_id (public_id),
  UNIQUE KEY vendor_code (code)
);

-- "CSP account": the seller's own account with a vendor. payer_policy: PARK, OWN_USE, ABSORB.
CREATE TABLE partner_account (
  id           BIGINT       NOT NULL,
  public_id    CHAR(32)     NOT NULL,
  vendor_id    BIGINT       NOT NULL,
  seller_id    BIGINT       NOT NULL,
  name         VARCHAR(190) NOT NULL,
  external_id  VARCHAR(190) NOT NULL,
  currency     CHAR(3)      NULL,
  payer_policy VARCHAR(16)  NOT NULL DEFAULT 'PARK',
  created_at   DATETIME(6)  NOT NULL,
  closed_on    DATE         NULL,
  version      BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY partner_account_public_id (public_id),
  UNIQUE KEY partner_account_external (vendor_id, external_id),
  CONSTRAINT partner_account_vendor_fk FOREIGN KEY (vendor_id) REFERENCES vendor (id),
  CONSTRAINT partner_account_seller_fk FOREIGN KEY (seller_id) REFERENCES party (id)
);

-- One publication of a vendor that we read. source_kind: FOLDER, UPLOAD, S3, BLOB. role: BILLING or CHECK
-- (per partner account, scope and period exactly one BILLING). location holds no secret; credential is sealed text.
CREATE TABLE dataset (
  id                 BIGINT       NOT NULL,
  public_id          CHAR(32)     NOT NULL,
  partner_account_id BIGINT       NOT NULL,
  name               VARCHAR(190) NOT NULL,
  format             VARCHAR(40)  NOT NULL,
  source_kind        VARCHAR(16)  NOT NULL,
  location           VARCHAR(500) NULL,
  endpoint           VARCHAR(255) NULL,
  credential         TEXT         NULL,
  scope              VARCHAR(190) NOT NULL DEFAULT '',
  role               VARCHAR(16)  NOT NULL,
  currency           CHAR(3)      NULL,
  created_at         DATETIME(6)  NOT NULL,
  closed_on          DATE         NULL,
  version            BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY dataset_public_id (public_id),
  CONSTRAINT dataset_partner_fk FOREIGN KEY (partner_account_id) REFERENCES partner_account (id)
);

-- kind: ACCOUNT (AWS account, Azure subscription), TENANT (Microsoft customer), PAYER (rows without an account).
CREATE TABLE cloud_account (
  id                 BIGINT       NOT NULL,
  public_id          CHAR(32)     NOT NULL,
  vendor_id          BIGINT       NOT NULL,
  partner_account_id BIGINT       NOT NULL,
  external_id        VARCHAR(190) NOT NULL,
  kind               VARCHAR(16)  NOT NULL,
  tenant_external_id VARCHAR(190) NULL,
  name               VARCHAR(190) NULL,
  first_seen_at      DATETIME(6)  NOT NULL,
  closed_on          DATE         NULL,
  version            BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY cloud_account_public_id (public_id),
  UNIQUE KEY cloud_account_external (partner_account_id, kind, external_id),
  CONSTRAINT cloud_account_vendor_fk FOREIGN KEY (vendor_id) REFERENCES vendor (id),
  CONSTRAINT cloud_account_partner_fk FOREIGN KEY (partner_account_id) REFERENCES partner_account (id)
);

-- Who had a cloud account when. Half-open UTC days, no overlaps (kept by the use case under a lock on the account).
CREATE TABLE cloud_account_assignment (
  id               BIGINT      NOT NULL,
  public_id        CHAR(32)    NOT NULL,
  cloud_account_id BIGINT      NOT NULL,
  client_id        BIGINT      NOT NULL,
  valid_from       DATE        NOT NULL,
  valid_to         DATE        NULL,
  recorded_at      DATETIME(6) NOT NULL,
  version          BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY cloud_account_assignment_public_id (public_id),
  UNIQUE KEY cloud_account_assignment_from (cloud_account_id, valid_from),
  KEY cloud_account_assignment_client (client_id),
  CONSTRAINT cloud_account_assignment_account_fk FOREIGN KEY (cloud_account_id) REFERENCES cloud_account (id),
  CONSTRAINT cloud_account_assignment_client_fk FOREIGN KEY (client_id) REFERENCES party (id)
);

INSERT INTO id_sequence (name, next_value) VALUES
  ('vendor', 100), ('partner_account', 0), ('dataset', 0), ('cloud_account', 0), ('cloud_account_assignment', 0);
INSERT INTO vendor (id, public_id, code, name) VALUES
  (1, LOWER(REPLACE(UUID(), '-', '')), 'aws', 'Amazon Web Services'),
  (2, LOWER(REPLACE(UUID(), '-', '')), 'microsoft', 'Microsoft'),
  (3, LOWER(REPLACE(UUID(), '-', '')), 'focus', 'FOCUS provider');
