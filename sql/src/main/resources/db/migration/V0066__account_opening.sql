-- Accounts that a vendor was asked to open, for whom and from when. state: RUNNING, SUCCEEDED, FAILED.
CREATE TABLE account_opening (
  id                 BIGINT        NOT NULL AUTO_INCREMENT,
  public_id          CHAR(32)      NOT NULL,
  partner_account_id BIGINT        NOT NULL,
  client_id          BIGINT        NULL,
  valid_from         DATE          NULL,
  name               VARCHAR(190)  NOT NULL,
  state              VARCHAR(16)   NOT NULL,
  vendor_operation   VARCHAR(500)  NULL,
  external_id        VARCHAR(190)  NULL,
  said               VARCHAR(1000) NULL,
  asked_at           DATETIME(6)   NOT NULL,
  asked_by           VARCHAR(190)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY account_opening_public_id (public_id),
  CONSTRAINT account_opening_partner_fk FOREIGN KEY (partner_account_id) REFERENCES partner_account (id),
  CONSTRAINT account_opening_client_fk FOREIGN KEY (client_id) REFERENCES party (id)
);
