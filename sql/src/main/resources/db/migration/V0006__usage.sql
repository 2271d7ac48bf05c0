-- Deliveries, their versions, and the daily rows. Rows and charges carry no foreign keys: they are bulk and partitioned.

-- state: RECEIVED, READING, REFUSED, HELD, LOADED, CURRENT, SUPERSEDED, STALE (older than what is current), DUPLICATE.
CREATE TABLE delivery (
  id             BIGINT         NOT NULL,
  public_id      CHAR(32)       NOT NULL,
  dataset_id     BIGINT         NOT NULL,
  identity       VARCHAR(255)   NOT NULL,
  content_hash   CHAR(64)       NULL,
  version_at     DATETIME(6)    NOT NULL,
  period_start   DATE           NULL,
  period_end     DATE           NULL,
  format         VARCHAR(40)    NULL,
  format_version VARCHAR(16)    NULL,
  state          VARCHAR(16)    NOT NULL,
  received_at    DATETIME(6)    NOT NULL,
  received_by    VARCHAR(190)   NOT NULL,
  switched_at    DATETIME(6)    NULL,
  rated_at       DATETIME(6)    NULL,
  archived_at    DATETIME(6)    NULL,
  file_rows      BIGINT         NULL,
  daily_rows     BIGINT         NULL,
  billed_cost    DECIMAL(65,27) NULL,
  currency       CHAR(3)        NULL,
  last_usage_at  DATETIME(6)    NULL,
  final_bill     BOOLEAN        NULL,
  defect_count   BIGINT         NOT NULL DEFAULT 0,
  message        TEXT           NULL,
  staging_path   VARCHAR(500)   NULL,
  archive_path   VARCHAR(500)   NULL,
  version        BIGINT         NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY delivery_public_id (public_id),
  KEY delivery_dataset (dataset_id, period_start, version_at),
  KEY delivery_recent (received_at),
  CONSTRAINT delivery_dataset_fk FOREIGN KEY (dataset_id) REFERENCES dataset (id)
);

CREATE TABLE delivery_part (
  delivery_id BIGINT       NOT NULL,
  ordinal     INT          NOT NULL,
  name        VARCHAR(500) NOT NULL,
  bytes       BIGINT       NOT NULL,
  sha256      CHAR(64)     NOT NULL,
  file_rows   BIGINT       NULL,
  PRIMARY KEY (delivery_id, ordinal)
);

CREATE TABLE delivery_defect (
  delivery_id BIGINT        NOT NULL,
  ordinal     INT           NOT NULL,
  file        VARCHAR(500)  NOT NULL,
  line        BIGINT        NULL,
  column_name VARCHAR(190)  NULL,
  message     VARCHAR(1000) NOT NULL,
  remedy      VARCHAR(1000) NOT NULL,
  PRIMARY KEY (delivery_id, ordinal)
);

-- The file's own sums, to the last digit. group_kind: WHOLE, CHARGE_TYPE, SUB_ACCOUNT; measure: a FOCUS column name.
CREATE TABLE control_total (
  delivery_id BIGINT         NOT NULL,
  group_kind  VARCHAR(16)    NOT NULL,
  group_value VARCHAR(190)   NOT NULL,
  currency    CHAR(3)        NOT NULL,
  measure     VARCHAR(32)    NOT NULL,
  row_count   BIGINT         NOT NULL,
  total       DECIMAL(65,27) NOT NULL,
  PRIMARY KEY (delivery_id, group_kind, group_value, currency, measure)
);

-- The one delivery that speaks for a dataset and period. Changing this row is the switch.
CREATE TABLE current_delivery (
  dataset_id   BIGINT      NOT NULL,
  period_start DATE        NOT NULL,
  delivery_id  BIGINT      NOT NULL,
  switched_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (dataset_id, period_start),
  KEY current_delivery_delivery (delivery_id)
);

-- What a delivery holds per account; the hash decides what has to be rated again.
CREATE TABLE delivery_account (
  delivery_id      BIGINT         NOT NULL,
  cloud_account_id BIGINT         NOT NULL,
  content_hash     CHAR(64)       NOT NULL,
  daily_rows       BIGINT         NOT NULL,
  billed_cost      DECIMAL(65,27) NOT NULL,
  PRIMARY KEY (delivery_id, cloud_account_id)
);

-- State of a vendor bill's period. state: OPEN, FINAL (the vendor's last word), CLOSED (from here on by difference).
CREATE TABLE vendor_period (
  partner_account_id BIGINT       NOT NULL,
  period_start       DATE         NOT NULL,
  period_end         DATE         NOT NULL,
  state              VARCHAR(16)  NOT NULL,
  complete_until     DATETIME(6)  NULL,
  changed_at         DATETIME(6)  NOT NULL,
  changed_by         VARCHAR(190) NOT NULL,
  version            BIGINT       NOT NULL,
  PRIMARY KEY (partner_account_id, period_start)
);

-- Interned words of the vendors; ids keep the daily rows narrow. Case and accents matter in vendors' codes.
CREATE TABLE usage_service (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  vendor_id BIGINT       NOT NULL,
  code      VARCHAR(190) NOT NULL COLLATE utf8mb4_bin,
  name      VARCHAR(190) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY usage_service_code (vendor_id, code)
);
CREATE TABLE usage_sku (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  vendor_id   BIGINT       NOT NULL,
  code        VARCHAR(190) NOT NULL COLLATE utf8mb4_bin,
  description VARCHAR(500) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY usage_sku_code (vendor_id, code)
);
-- dimension: REGION, UNIT, CHARGE_TYPE, COMMITMENT, INVOICE, RESOURCE, TAGS, PUBLISHER. The empty word has id 1.
CREATE TABLE usage_word (
  id        BIGINT      NOT NULL AUTO_INCREMENT,
  dimension VARCHAR(16) NOT NULL,
  text_hash CHAR(64)    NOT NULL,
  text      TEXT        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY usage_word_text (dimension, text_hash)
);
INSERT INTO usage_word (id, dimension, text_hash, text) VALUES (1, 'EMPTY', SHA2('', 256), '');

-- row_no counts from 1 within (delivery, account) in the order of the sorted content, so that an account whose
-- content did not change keeps its row numbers from version to version. charge_class: '' or CORRECTION.
CREATE TABLE daily_row (
  period_start      DATE           NOT NULL,
  delivery_id       BIGINT         NOT NULL,
  cloud_account_id  BIGINT         NOT NULL,
  row_no            INT            NOT NULL,
  usage_day         DATE           NOT NULL,
  charge_period_end DATE           NOT NULL,
  service_id        BIGINT         NOT NULL,
  sku_id            BIGINT         NOT NULL,
  region_id         BIGINT         NOT NULL,
  kind              VARCHAR(16)    NOT NULL,
  charge_type_id    BIGINT         NOT NULL,
  charge_class      VARCHAR(16)    NOT NULL,
  commitment_id     BIGINT         NOT NULL,
  vendor_invoice_id BIGINT         NOT NULL,
  resource_id       BIGINT         NOT NULL,
  tags_id           BIGINT         NOT NULL,
  unit_id           BIGINT         NOT NULL,
  currency          CHAR(3)        NOT NULL,
  line_rate         DECIMAL(38,18) NULL,
  credit_percent    DECIMAL(12,6)  NULL,
  pricing_quantity  DECIMAL(38,21) NULL,
  billed_cost       DECIMAL(38,27) NOT NULL,
  list_cost         DECIMAL(38,27) NULL,
  contracted_cost   DECIMAL(38,27) NULL,
  effective_cost    DECIMAL(38,27) NULL,
  vendor_rows       BIGINT         NOT NULL,
  first_ordinal     BIGINT         NULL,
  PRIMARY KEY (period_start, delivery_id, cloud_account_id, row_no)
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

INSERT INTO id_sequence (name, next_value) VALUES ('delivery', 0);
