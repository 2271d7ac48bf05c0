-- What each level did with the rows of a vendor's invoice: sums of charge, rewritten in the same transaction. The proof of
-- a vendor's bill reads them. sold_on: the buyer is a seller too and disposes of it on the next level. currency is '' and amount NULL where nothing was sold; reason is '' where it was.
CREATE TABLE disposition_total (
  period_start      DATE           NOT NULL,
  dataset_id        BIGINT         NOT NULL,
  cloud_account_id  BIGINT         NOT NULL,
  vendor_invoice_id BIGINT         NOT NULL,
  level             INT            NOT NULL,
  seller_id         BIGINT         NOT NULL,
  disposition       VARCHAR(16)    NOT NULL,
  reason            VARCHAR(32)    NOT NULL,
  sold_on           BOOLEAN        NOT NULL,
  cost_currency     CHAR(3)        NOT NULL,
  currency          CHAR(3)        NOT NULL,
  row_count         BIGINT         NOT NULL,
  cost              DECIMAL(65,27) NOT NULL,
  amount            DECIMAL(65,18) NULL,
  PRIMARY KEY (period_start, dataset_id, cloud_account_id, vendor_invoice_id, level, seller_id, disposition, reason,
               sold_on, cost_currency, currency)
);
