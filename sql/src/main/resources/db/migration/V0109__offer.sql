-- How products are sold: one, or several for one price. seller_id = its maker. model: PER_UNIT, FLAT, ONE_OFF;
-- billing_interval: WEEK, MONTH, QUARTER, YEAR; timing: IN_ADVANCE, IN_ARREAR; state: DRAFT, ACTIVE, CLOSED.
CREATE TABLE offer (
  id               BIGINT       NOT NULL,
  public_id        CHAR(32)     NOT NULL,
  seller_id        BIGINT       NOT NULL,
  code             VARCHAR(64)  NOT NULL,
  name             VARCHAR(190) NOT NULL,
  state            VARCHAR(16)  NOT NULL,
  model            VARCHAR(16)  NOT NULL,
  billing_interval VARCHAR(16)  NOT NULL,
  timing           VARCHAR(16)  NOT NULL,
  term_months      INT          NOT NULL,
  renews           BOOLEAN      NOT NULL,
  calendar_aligned BOOLEAN      NOT NULL,
  free_days        INT          NOT NULL,
  tax_class        VARCHAR(16)  NOT NULL,
  created_at       DATETIME(6)  NOT NULL,
  activated_on     DATE         NULL,
  closed_on        DATE         NULL,
  version          BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY offer_public_id (public_id),
  UNIQUE KEY offer_code (seller_id, code),
  CONSTRAINT offer_seller_fk FOREIGN KEY (seller_id) REFERENCES party (id)
);
