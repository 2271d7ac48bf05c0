-- Drafts, issued documents (append-only) and their state, apart from one another.
CREATE TABLE number_series (
  id              BIGINT      NOT NULL,
  issuer_id       BIGINT      NOT NULL,
  series          VARCHAR(16) NOT NULL,
  fiscal_year     INT         NOT NULL,
  last_number     BIGINT      NOT NULL,
  last_issue_date DATE        NULL,
  PRIMARY KEY (id),
  UNIQUE KEY number_series_words (issuer_id, series, fiscal_year),
  CONSTRAINT number_series_issuer_fk FOREIGN KEY (issuer_id) REFERENCES party (id)
);

-- state: DRAFT, ISSUED, DISCARDED. content is the canonical document (JSON) without its number and issue date.
CREATE TABLE invoice_draft (
  id                 BIGINT      NOT NULL,
  public_id          CHAR(32)    NOT NULL,
  seller_id          BIGINT      NOT NULL,
  buyer_id           BIGINT      NOT NULL,
  billing_account_id BIGINT      NOT NULL,
  period_start       DATE        NOT NULL,
  period_end         DATE        NOT NULL,
  currency           CHAR(3)     NOT NULL,
  state              VARCHAR(16) NOT NULL,
  content            MEDIUMTEXT  NOT NULL,
  created_at         DATETIME(6) NOT NULL,
  version            BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY invoice_draft_public_id (public_id),
  KEY invoice_draft_run (period_start, state),
  CONSTRAINT invoice_draft_seller_fk FOREIGN KEY (seller_id) REFERENCES party (id),
  CONSTRAINT invoice_draft_buyer_fk FOREIGN KEY (buyer_id) REFERENCES party (id)
);

-- type_code: UNTDID 1001 (380 invoice, 381 credit note). content is the frozen document, content_hash its SHA-256.
CREATE TABLE invoice (
  id                   BIGINT        NOT NULL,
  public_id            CHAR(32)      NOT NULL,
  draft_id             BIGINT        NOT NULL,
  seller_id            BIGINT        NOT NULL,
  buyer_id             BIGINT        NOT NULL,
  billing_account_id   BIGINT        NOT NULL,
  series               VARCHAR(16)   NOT NULL,
  fiscal_year          INT           NOT NULL,
  sequence_no          BIGINT        NOT NULL,
  invoice_number       VARCHAR(64)   NOT NULL,
  type_code            VARCHAR(3)    NOT NULL,
  preceding_invoice_id BIGINT        NULL,
  issue_date           DATE          NOT NULL,
  due_date             DATE          NOT NULL,
  posting_day          DATE          NOT NULL,
  period_start         DATE          NOT NULL,
  period_end           DATE          NOT NULL,
  currency             CHAR(3)       NOT NULL,
  net_amount           DECIMAL(19,4) NOT NULL,
  tax_amount           DECIMAL(19,4) NOT NULL,
  total_amount         DECIMAL(19,4) NOT NULL,
  content              MEDIUMTEXT    NOT NULL,
  content_hash         CHAR(64)      NOT NULL,
  issued_at            DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY invoice_public_id (public_id),
  UNIQUE KEY invoice_of_draft (draft_id),
  UNIQUE KEY invoice_sequence (seller_id, series, fiscal_year, sequence_no),
  UNIQUE KEY invoice_words (seller_id, invoice_number),
  KEY invoice_buyer (buyer_id, issue_date),
  KEY invoice_posting (posting_day),
  CONSTRAINT invoice_seller_fk FOREIGN KEY (seller_id) REFERENCES party (id),
  CONSTRAINT invoice_buyer_fk FOREIGN KEY (buyer_id) REFERENCES party (id)
);

-- The usage key of a line (edge and billing account are the invoice's): settled per key = sum of these net amounts.
-- exact_amount = the sum of the charges behind the line before rounding.
CREATE TABLE invoice_line (
  id               BIGINT         NOT NULL,
  invoice_id       BIGINT         NOT NULL,
  line_no          INT            NOT NULL,
  key_period       DATE           NULL,
  cloud_account_id BIGINT         NOT NULL DEFAULT 0,
  vendor_id        BIGINT         NOT NULL DEFAULT 0,
  service_id       BIGINT         NOT NULL DEFAULT 0,
  kind             VARCHAR(16)    NOT NULL,
  tax_class        VARCHAR(16)    NOT NULL,
  description      VARCHAR(500)   NOT NULL,
  quantity         DECIMAL(38,21) NOT NULL,
  unit_code        VARCHAR(8)     NOT NULL,
  unit_price       DECIMAL(38,18) NOT NULL,
  net_amount       DECIMAL(19,4)  NOT NULL,
  exact_amount     DECIMAL(65,18) NOT NULL,
  currency         CHAR(3)        NOT NULL,
  tax_category     VARCHAR(2)     NOT NULL,
  tax_percent      DECIMAL(7,4)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY invoice_line_no (invoice_id, line_no),
  KEY invoice_line_key (key_period, cloud_account_id, service_id),
  CONSTRAINT invoice_line_invoice_fk FOREIGN KEY (invoice_id) REFERENCES invoice (id)
);

CREATE TABLE invoice_tax_subtotal (
  invoice_id       BIGINT        NOT NULL,
  tax_category     VARCHAR(2)    NOT NULL,
  tax_percent      DECIMAL(7,4)  NOT NULL,
  taxable_amount   DECIMAL(19,4) NOT NULL,
  tax_amount       DECIMAL(19,4) NOT NULL,
  exemption_reason VARCHAR(255)  NULL,
  PRIMARY KEY (invoice_id, tax_category, tax_percent),
  CONSTRAINT invoice_tax_subtotal_fk FOREIGN KEY (invoice_id) REFERENCES invoice (id)
);

-- The rendered bytes, made once from the frozen content. kind: PDF, UBL.
CREATE TABLE invoice_rendition (
  invoice_id  BIGINT      NOT NULL,
  kind        VARCHAR(8)  NOT NULL,
  media_type  VARCHAR(64) NOT NULL,
  bytes       LONGBLOB    NOT NULL,
  sha256      CHAR(64)    NOT NULL,
  rendered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (invoice_id, kind),
  CONSTRAINT invoice_rendition_fk FOREIGN KEY (invoice_id) REFERENCES invoice (id)
);

-- What may still change about a document: whether it was mailed, later whether it was paid. state: OPEN, PAID ...
CREATE TABLE invoice_state (
  invoice_id BIGINT      NOT NULL,
  state      VARCHAR(16) NOT NULL,
  mailed_at  DATETIME(6) NULL,
  version    BIGINT      NOT NULL,
  PRIMARY KEY (invoice_id),
  CONSTRAINT invoice_state_fk FOREIGN KEY (invoice_id) REFERENCES invoice (id)
);

-- Tax by country and category, dated: data, not code. category: UNCL 5305 (S, Z, E, AE, G, O).
CREATE TABLE tax_rate (
  id         BIGINT       NOT NULL,
  country    CHAR(2)      NOT NULL,
  category   VARCHAR(2)   NOT NULL,
  percent    DECIMAL(7,4) NOT NULL,
  valid_from DATE         NOT NULL,
  valid_to   DATE         NULL,
  PRIMARY KEY (id),
  UNIQUE KEY tax_rate_words (country, category, valid_from)
);

-- Members of a day's billing export, recorded when the day is closed; stragglers go to the next day.
CREATE TABLE export_day (
  channel_id  BIGINT      NOT NULL,
  posting_day DATE        NOT NULL,
  closed_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (channel_id, posting_day)
);
CREATE TABLE export_member (
  invoice_id  BIGINT NOT NULL,
  channel_id  BIGINT NOT NULL,
  posting_day DATE   NOT NULL,
  PRIMARY KEY (invoice_id),
  KEY export_member_day (channel_id, posting_day)
);

-- Per event and recipient, so that a redelivered event never mails twice. state: SENDING, SENT, FAILED.
CREATE TABLE mail_dispatch (
  event_id     CHAR(32)     NOT NULL,
  recipient    VARCHAR(190) NOT NULL,
  message_id   VARCHAR(190) NOT NULL,
  state        VARCHAR(16)  NOT NULL,
  attempted_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (event_id, recipient)
);

INSERT INTO id_sequence (name, next_value) VALUES
  ('number_series', 0), ('invoice_draft', 0), ('invoice', 0), ('invoice_line', 0), ('tax_rate', 0);
