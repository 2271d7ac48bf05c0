-- Charges: one row per daily row and level of the tree it reaches, with exactly one disposition.

-- level 0 is the operator. disposition: SOLD (buyer and amount filled), ABSORBED or PARKED (reason filled).
-- cost = what this level pays: the vendor's billed cost at level 0, else the amount of the level above;
-- converted_cost = cost in this edge's currency; amount = what the buyer pays. The next level starts from amount.
-- The key holds no delivery: row_no is stable per account while its content is (see daily_row).
CREATE TABLE charge (
  period_start          DATE           NOT NULL,
  dataset_id            BIGINT         NOT NULL,
  cloud_account_id      BIGINT         NOT NULL,
  row_no                INT            NOT NULL,
  level                 INT            NOT NULL,
  delivery_id           BIGINT         NOT NULL,
  usage_day             DATE           NOT NULL,
  seller_id             BIGINT         NOT NULL,
  buyer_id              BIGINT         NULL,
  disposition           VARCHAR(16)    NOT NULL,
  reason                VARCHAR(32)    NULL,
  service_id            BIGINT         NOT NULL,
  kind                  VARCHAR(16)    NOT NULL,
  tax_class             VARCHAR(16)    NOT NULL,
  billing_account_id    BIGINT         NULL,
  agreement_id          BIGINT         NULL,
  price_book_version_id BIGINT         NULL,
  price_rule_id         BIGINT         NULL,
  policy                VARCHAR(16)    NULL,
  quantity              DECIMAL(38,21) NULL,
  cost                  DECIMAL(38,27) NOT NULL,
  cost_currency         CHAR(3)        NOT NULL,
  exchange_rate_id      BIGINT         NULL,
  rate                  DECIMAL(38,18) NULL,
  converted_cost        DECIMAL(38,18) NULL,
  amount                DECIMAL(38,18) NULL,
  currency              CHAR(3)        NULL,
  PRIMARY KEY (period_start, dataset_id, cloud_account_id, row_no, level)
)
PARTITION BY RANGE (TO_DAYS(period_start)) (
  PARTITION p2018 VALUES LESS THAN (TO_DAYS('2019-01-01')),
  PARTITION p2022 VALUES LESS THAN (TO_DAYS('2023-01-01')),
  PARTITION p2023 VALUES LESS THAN (TO_DAYS('2024-01-01')),
  PARTITION p2024 VALUES LESS THAN (TO_DAYS('2025-01-01')),
  PARTITION p2025 VALUES LESS THAN (TO_DAYS('2026-01-01')),
  PARTITION p2026 VALUES LESS THAN (TO_DAYS('2027-01-01')),
  PARTITION p2027 VALUES LESS THAN (TO_DAYS('2028-01-01')),
  PARTITION p2028 VALUES LESS THAN (TO_DAYS('2029-01-01')),
  PARTITION p2029 VALUES LESS THAN (TO_DAYS('2030-01-01')),
  PARTITION pmax VALUES LESS THAN MAXVALUE
);

-- Sums of charge, rewritten in the same transaction: what screens, unbilled amounts and invoices read.
-- buyer_id and billing_account_id are 0 and currency is '' where nothing was sold. Sums of stored charges are exact.
CREATE TABLE charge_total (
  period_start       DATE           NOT NULL,
  dataset_id         BIGINT         NOT NULL,
  cloud_account_id   BIGINT         NOT NULL,
  level              INT            NOT NULL,
  seller_id          BIGINT         NOT NULL,
  buyer_id           BIGINT         NOT NULL,
  billing_account_id BIGINT         NOT NULL,
  vendor_id          BIGINT         NOT NULL,
  service_id         BIGINT         NOT NULL,
  kind               VARCHAR(16)    NOT NULL,
  tax_class          VARCHAR(16)    NOT NULL,
  disposition        VARCHAR(16)    NOT NULL,
  reason             VARCHAR(32)    NOT NULL,
  cost_currency      CHAR(3)        NOT NULL,
  currency           CHAR(3)        NOT NULL,
  usage_day          DATE           NOT NULL,
  row_count          BIGINT         NOT NULL,
  cost               DECIMAL(65,27) NOT NULL,
  converted_cost     DECIMAL(65,18) NULL,
  amount             DECIMAL(65,18) NULL,
  PRIMARY KEY (period_start, dataset_id, cloud_account_id, level, seller_id, buyer_id, billing_account_id, service_id,
               kind, tax_class, disposition, reason, cost_currency, currency, usage_day),
  KEY charge_total_buyer (buyer_id, period_start),
  KEY charge_total_seller (seller_id, period_start)
);

-- What of an account's usage has been rated: the content it was rated from (cursor of re-rating).
-- stale is set when prices, agreements or assignments change, so that the account is rated again.
CREATE TABLE rated_account (
  period_start     DATE        NOT NULL,
  dataset_id       BIGINT      NOT NULL,
  cloud_account_id BIGINT      NOT NULL,
  content_hash     CHAR(64)    NOT NULL,
  delivery_id      BIGINT      NOT NULL,
  stale            BOOLEAN     NOT NULL,
  rated_at         DATETIME(6) NOT NULL,
  PRIMARY KEY (period_start, dataset_id, cloud_account_id)
);
