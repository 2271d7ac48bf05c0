-- From which amount on a seller wants to see what a delivery or a price change would do before it is let in; none = no row.
CREATE TABLE preview_limit (
  seller_id BIGINT        NOT NULL,
  amount    DECIMAL(19,4) NOT NULL,
  currency  CHAR(3)       NOT NULL,
  set_at    DATETIME(6)   NOT NULL,
  set_by    VARCHAR(190)  NOT NULL,
  PRIMARY KEY (seller_id),
  CONSTRAINT preview_limit_seller_fk FOREIGN KEY (seller_id) REFERENCES party (id),
  CONSTRAINT preview_limit_positive CHECK (amount >= 0)
);
