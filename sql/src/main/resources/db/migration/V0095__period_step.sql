-- Each step that the close of a vendor's month took, and each step back, with who took it.
CREATE TABLE period_step (
  id                 BIGINT       NOT NULL AUTO_INCREMENT,
  partner_account_id BIGINT       NOT NULL,
  period_start       DATE         NOT NULL,
  step               VARCHAR(16)  NOT NULL,
  taken_at           DATETIME(6)  NOT NULL,
  taken_by           VARCHAR(190) NOT NULL,
  reason             VARCHAR(500) NULL,
  PRIMARY KEY (id),
  KEY period_step_period (partner_account_id, period_start)
);
