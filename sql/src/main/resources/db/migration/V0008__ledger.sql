-- Double-entry books, one set per seller. Transactions and entries are append-only.

-- type: RECEIVABLE, PAYABLE, REVENUE, COST_OF_SALES, OUTPUT_TAX, INPUT_TAX, VENDOR_PAYABLE ...
-- A stored balance only where the account's row is locked anyway (RECEIVABLE); elsewhere NULL.
CREATE TABLE ledger_account (
  id              BIGINT        NOT NULL,
  public_id       CHAR(32)      NOT NULL,
  owner_id        BIGINT        NOT NULL,
  type            VARCHAR(24)   NOT NULL,
  counterparty_id BIGINT        NOT NULL DEFAULT 0,
  currency        CHAR(3)       NOT NULL,
  detail          VARCHAR(64)   NOT NULL DEFAULT '',
  balance         DECIMAL(19,4) NULL,
  version         BIGINT        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ledger_account_public_id (public_id),
  UNIQUE KEY ledger_account_words (owner_id, type, counterparty_id, currency, detail),
  CONSTRAINT ledger_account_owner_fk FOREIGN KEY (owner_id) REFERENCES party (id)
);

-- link_id joins the two sides of one sale in the books of seller and buyer.
CREATE TABLE ledger_transaction (
  id           BIGINT       NOT NULL,
  public_id    CHAR(32)     NOT NULL,
  owner_id     BIGINT       NOT NULL,
  type         VARCHAR(32)  NOT NULL,
  source_type  VARCHAR(32)  NOT NULL,
  source_id    BIGINT       NOT NULL,
  link_id      CHAR(32)     NOT NULL,
  booking_date DATE         NOT NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  description  VARCHAR(255) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ledger_transaction_public_id (public_id),
  UNIQUE KEY ledger_transaction_source (owner_id, type, source_type, source_id)
);

-- amount > 0 is a debit, < 0 a credit, never 0.
CREATE TABLE ledger_entry (
  id             BIGINT        NOT NULL,
  transaction_id BIGINT        NOT NULL,
  line_no        INT           NOT NULL,
  account_id     BIGINT        NOT NULL,
  amount         DECIMAL(19,4) NOT NULL,
  currency       CHAR(3)       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ledger_entry_line (transaction_id, line_no),
  KEY ledger_entry_account (account_id),
  CONSTRAINT ledger_entry_transaction_fk FOREIGN KEY (transaction_id) REFERENCES ledger_transaction (id),
  CONSTRAINT ledger_entry_account_fk FOREIGN KEY (account_id) REFERENCES ledger_account (id)
);

-- The hash chain of each owner's books, sealed by a leased job into its own insert-only table.
CREATE TABLE ledger_seal (
  owner_id       BIGINT      NOT NULL,
  seal_no        BIGINT      NOT NULL,
  transaction_id BIGINT      NOT NULL,
  hash           CHAR(64)    NOT NULL,
  sealed_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (owner_id, seal_no),
  UNIQUE KEY ledger_seal_transaction (transaction_id)
);

INSERT INTO id_sequence (name, next_value) VALUES ('ledger_account', 0), ('ledger_transaction', 0), ('ledger_entry', 0);
