-- Periods of billing accounts on which something may be due: rating adds a mark with every change of their charges, and
-- drafting takes marks away that it has looked at and found even. Only what is marked has to be read.
CREATE TABLE due_mark (
  id                 BIGINT NOT NULL AUTO_INCREMENT,
  billing_account_id BIGINT NOT NULL,
  period_start       DATE   NOT NULL,
  PRIMARY KEY (id),
  KEY due_mark_period (billing_account_id, period_start)
);
