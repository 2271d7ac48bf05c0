-- What sellers deliver of their own, whichever way it is sold.
CREATE TABLE product (
  id         BIGINT       NOT NULL,
  public_id  CHAR(32)     NOT NULL,
  seller_id  BIGINT       NOT NULL,
  code       VARCHAR(64)  NOT NULL,
  name       VARCHAR(190) NOT NULL,
  unit       VARCHAR(32)  NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  closed_on  DATE         NULL,
  version    BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY product_public_id (public_id),
  UNIQUE KEY product_code (seller_id, code),
  CONSTRAINT product_seller_fk FOREIGN KEY (seller_id) REFERENCES party (id)
);
INSERT INTO id_sequence (name, next_value) VALUES ('product', 0), ('offer', 0), ('offer_price', 0);
