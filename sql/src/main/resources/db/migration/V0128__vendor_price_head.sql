-- What is known last of each place of a list. seen_run: the reading in which it was seen last; withdrawn_on: since when the
-- list holds it no more.
CREATE TABLE vendor_price_head (
  list_id         BIGINT         NOT NULL,
  row_key         CHAR(64)       NOT NULL,
  vendor_price_id BIGINT         NOT NULL,
  price           DECIMAL(38,18) NOT NULL,
  valid_from      DATE           NOT NULL,
  seen_run        BIGINT         NOT NULL,
  withdrawn_on    DATE           NULL,
  PRIMARY KEY (list_id, row_key),
  UNIQUE KEY vendor_price_head_price (vendor_price_id),
  CONSTRAINT vendor_price_head_fk FOREIGN KEY (vendor_price_id) REFERENCES vendor_price (id)
);
