-- What an edge comes to in a month, and would come to; issued = it has been billed, so that the difference becomes a correction.
CREATE TABLE preview_figure (
  preview_id    BIGINT         NOT NULL,
  period_start  DATE           NOT NULL,
  seller_id     BIGINT         NOT NULL,
  buyer_id      BIGINT         NOT NULL,
  currency      CHAR(3)        NOT NULL,
  sales_before  DECIMAL(65,18) NOT NULL,
  sales_after   DECIMAL(65,18) NOT NULL,
  margin_before DECIMAL(65,18) NOT NULL,
  margin_after  DECIMAL(65,18) NOT NULL,
  accounts      BIGINT         NOT NULL,
  issued        BOOLEAN        NOT NULL,
  PRIMARY KEY (preview_id, period_start, seller_id, buyer_id, currency),
  CONSTRAINT preview_figure_preview_fk FOREIGN KEY (preview_id) REFERENCES preview (id)
);
