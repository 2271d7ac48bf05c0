-- Months of edges whose fees have to be reckoned again, because charges of their rows or their agreement changed.
CREATE TABLE fee_mark (
  id                 BIGINT NOT NULL AUTO_INCREMENT,
  billing_account_id BIGINT NOT NULL,
  period_start       DATE   NOT NULL,
  PRIMARY KEY (id),
  KEY fee_mark_account (billing_account_id)
);
