-- What is charged besides usage: fees of agreements (source_id = agreement, charge_id = its fee) and subscriptions
-- (subscription, its charge), one row per service interval with what it comes to now. kind: FEE, SUBSCRIPTION. The run of
-- the month period_start bills it first, not before the day billable_from. said tells how the amount came to be.
CREATE TABLE own_charge (
  kind               VARCHAR(16)    NOT NULL,
  source_id          BIGINT         NOT NULL,
  charge_id          BIGINT         NOT NULL,
  service_start      DATE           NOT NULL,
  service_end        DATE           NOT NULL,
  seller_id          BIGINT         NOT NULL,
  buyer_id           BIGINT         NOT NULL,
  billing_account_id BIGINT         NOT NULL,
  period_start       DATE           NOT NULL,
  billable_from      DATE           NOT NULL,
  tax_class          VARCHAR(16)    NOT NULL,
  currency           CHAR(3)        NOT NULL,
  amount             DECIMAL(38,18) NOT NULL,
  quantity           DECIMAL(38,21) NOT NULL,
  unit_code          VARCHAR(8)     NOT NULL,
  text               VARCHAR(255)   NOT NULL,
  said               TEXT           NULL,
  changed_at         DATETIME(6)    NOT NULL,
  PRIMARY KEY (kind, source_id, charge_id, service_start, service_end),
  KEY own_charge_account (billing_account_id, period_start),
  KEY own_charge_seller (seller_id, period_start),
  KEY own_charge_buyer (buyer_id, period_start),
  CONSTRAINT own_charge_account_fk FOREIGN KEY (billing_account_id) REFERENCES billing_account (id),
  CONSTRAINT own_charge_kinds CHECK (kind IN ('FEE', 'SUBSCRIPTION')),
  CONSTRAINT own_charge_days CHECK (service_start < service_end)
);
