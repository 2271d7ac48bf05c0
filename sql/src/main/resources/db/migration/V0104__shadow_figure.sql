-- What an edge came to in a month, and would have come to; margin = sales less cost of what was sold.
CREATE TABLE shadow_figure (
  run_id        BIGINT         NOT NULL,
  period_start  DATE           NOT NULL,
  seller_id     BIGINT         NOT NULL,
  buyer_id      BIGINT         NOT NULL,
  currency      CHAR(3)        NOT NULL,
  sales_before  DECIMAL(65,18) NOT NULL,
  sales_after   DECIMAL(65,18) NOT NULL,
  margin_before DECIMAL(65,18) NOT NULL,
  margin_after  DECIMAL(65,18) NOT NULL,
  row_count     BIGINT         NOT NULL,
  PRIMARY KEY (run_id, period_start, seller_id, buyer_id, currency),
  CONSTRAINT shadow_figure_run_fk FOREIGN KEY (run_id) REFERENCES shadow_run (id)
);
