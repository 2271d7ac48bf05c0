-- With what a partner account is entered: sealed for the account and the kind, written and never read back by people.
-- warned_days: before how many days its end was told of last.
CREATE TABLE partner_credential (
  partner_account_id BIGINT       NOT NULL,
  kind               VARCHAR(32)  NOT NULL,
  sealed             TEXT         NOT NULL,
  set_at             DATETIME(6)  NOT NULL,
  set_by             VARCHAR(190) NOT NULL,
  expires_at         DATETIME(6)  NULL,
  warned_days        INT          NULL,
  PRIMARY KEY (partner_account_id, kind),
  CONSTRAINT partner_credential_account_fk FOREIGN KEY (partner_account_id) REFERENCES partner_account (id)
);
