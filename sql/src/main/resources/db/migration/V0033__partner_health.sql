-- How talking with the vendor goes: the last test with its findings, and the looks for new deliveries.
-- failures: in a row. failure_kind, said: of the last look, null when it went well.
CREATE TABLE partner_health (
  partner_account_id BIGINT       NOT NULL,
  checked_at         DATETIME(6)  NULL,
  checked_by         VARCHAR(190) NULL,
  findings           TEXT         NULL,
  looked_at          DATETIME(6)  NULL,
  succeeded_at       DATETIME(6)  NULL,
  failures           INT          NOT NULL DEFAULT 0,
  failure_kind       VARCHAR(32)  NULL,
  said               TEXT         NULL,
  PRIMARY KEY (partner_account_id),
  CONSTRAINT partner_health_account_fk FOREIGN KEY (partner_account_id) REFERENCES partner_account (id)
);
