-- What a seller asks: price books with dated versions, their rules, and the agreement on each edge.
CREATE TABLE price_book (
  id         BIGINT       NOT NULL,
  public_id  CHAR(32)     NOT NULL,
  seller_id  BIGINT       NOT NULL,
  name       VARCHAR(190) NOT NULL,
  currency   CHAR(3)      NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  closed_on  DATE         NULL,
  version    BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY price_book_public_id (public_id),
  CONSTRAINT price_book_seller_fk FOREIGN KEY (seller_id) REFERENCES party (id)
);

-- Two times: valid_from (which usage day) and recorded_at (since when we know). state: DRAFT, ACTIVE, SUPERSEDED.
CREATE TABLE price_book_version (
  id            BIGINT      NOT NULL,
  public_id     CHAR(32)    NOT NULL,
  price_book_id BIGINT      NOT NULL,
  number        INT         NOT NULL,
  state         VARCHAR(16) NOT NULL,
  valid_from    DATE        NOT NULL,
  recorded_at   DATETIME(6) NOT NULL,
  version       BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY price_book_version_public_id (public_id),
  UNIQUE KEY price_book_version_number (price_book_id, number),
  CONSTRAINT price_book_version_book_fk FOREIGN KEY (price_book_id) REFERENCES price_book (id)
);

-- Scope fields that are NULL are open. model: COST_PLUS (percent), FIXED_UNIT_PRICE (unit_price per unit),
-- PASS_THROUGH, ABSORB. cost_basis: LIST, CONTRACTED, EFFECTIVE, BILLED. Services are held by code.
CREATE TABLE price_rule (
  id                    BIGINT         NOT NULL,
  public_id             CHAR(32)       NOT NULL,
  price_book_version_id BIGINT         NOT NULL,
  vendor_id             BIGINT         NULL,
  service_code          VARCHAR(190)   NULL,
  sku                   VARCHAR(190)   NULL,
  region                VARCHAR(64)    NULL,
  kind                  VARCHAR(16)    NULL,
  cloud_account_id      BIGINT         NULL,
  model                 VARCHAR(24)    NOT NULL,
  cost_basis            VARCHAR(16)    NOT NULL,
  percent               DECIMAL(12,6)  NULL,
  unit_price            DECIMAL(38,18) NULL,
  unit                  VARCHAR(64)    NULL,
  valid_from            DATE           NULL,
  valid_to              DATE           NULL,
  version               BIGINT         NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY price_rule_public_id (public_id),
  KEY price_rule_book (price_book_version_id),
  CONSTRAINT price_rule_version_fk FOREIGN KEY (price_book_version_id) REFERENCES price_book_version (id)
);

-- To whom a book applies: a buyer by name, else a customer type, else all buyers of the seller.
CREATE TABLE price_book_assignment (
  id            BIGINT      NOT NULL,
  public_id     CHAR(32)    NOT NULL,
  price_book_id BIGINT      NOT NULL,
  seller_id     BIGINT      NOT NULL,
  buyer_id      BIGINT      NULL,
  customer_type VARCHAR(16) NULL,
  valid_from    DATE        NOT NULL,
  valid_to      DATE        NULL,
  version       BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY price_book_assignment_public_id (public_id),
  KEY price_book_assignment_seller (seller_id),
  CONSTRAINT price_book_assignment_book_fk FOREIGN KEY (price_book_id) REFERENCES price_book (id)
);

-- exchange_policy: USAGE_DAY (rate of the usage day), LINE (the vendor's rate on the line), PERIOD (first day's rate).
CREATE TABLE agreement (
  id                 BIGINT      NOT NULL,
  public_id          CHAR(32)    NOT NULL,
  seller_id          BIGINT      NOT NULL,
  buyer_id           BIGINT      NOT NULL,
  valid_from         DATE        NOT NULL,
  valid_to           DATE        NULL,
  currency           CHAR(3)     NOT NULL,
  exchange_policy    VARCHAR(16) NOT NULL DEFAULT 'USAGE_DAY',
  payment_terms_days INT         NOT NULL,
  time_zone          VARCHAR(64) NOT NULL,
  version            BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY agreement_public_id (public_id),
  UNIQUE KEY agreement_edge (seller_id, buyer_id, valid_from),
  CONSTRAINT agreement_seller_fk FOREIGN KEY (seller_id) REFERENCES party (id),
  CONSTRAINT agreement_buyer_fk FOREIGN KEY (buyer_id) REFERENCES party (id)
);

-- One policy for every charge kind: RULE, PASS, KEEP, STRIP.
CREATE TABLE agreement_kind_policy (
  agreement_id BIGINT      NOT NULL,
  kind         VARCHAR(16) NOT NULL,
  policy       VARCHAR(16) NOT NULL,
  PRIMARY KEY (agreement_id, kind),
  CONSTRAINT agreement_kind_policy_fk FOREIGN KEY (agreement_id) REFERENCES agreement (id)
);

-- Where the charges of an edge collect: one default per edge, later one per cost centre. Its row is what money locks.
CREATE TABLE billing_account (
  id         BIGINT       NOT NULL,
  public_id  CHAR(32)     NOT NULL,
  seller_id  BIGINT       NOT NULL,
  buyer_id   BIGINT       NOT NULL,
  name       VARCHAR(190) NOT NULL,
  is_default BOOLEAN      NOT NULL,
  version    BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY billing_account_public_id (public_id),
  UNIQUE KEY billing_account_name (seller_id, buyer_id, name),
  CONSTRAINT billing_account_seller_fk FOREIGN KEY (seller_id) REFERENCES party (id),
  CONSTRAINT billing_account_buyer_fk FOREIGN KEY (buyer_id) REFERENCES party (id)
);

-- Rates, versioned: a later row for the same day is a correction. rate = units of quote for one unit of base.
CREATE TABLE exchange_rate (
  id          BIGINT         NOT NULL,
  base        CHAR(3)        NOT NULL,
  quote       CHAR(3)        NOT NULL,
  rate_date   DATE           NOT NULL,
  rate        DECIMAL(38,18) NOT NULL,
  source      VARCHAR(64)    NOT NULL,
  recorded_at DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  KEY exchange_rate_pair (base, quote, rate_date)
);

INSERT INTO id_sequence (name, next_value) VALUES
  ('price_book', 0), ('price_book_version', 0), ('price_rule', 0), ('price_book_assignment', 0),
  ('agreement', 0), ('billing_account', 0), ('exchange_rate', 0);
