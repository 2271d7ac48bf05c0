-- What a seller (the maker, or one below that sells it on) asks its direct buyers for an offer, from a day on; append-only.
-- For one buyer, for a customer type, or, with neither, for all; amount NULL takes earlier ones of the same buyers back.
CREATE TABLE offer_price (
  id            BIGINT         NOT NULL,
  public_id     CHAR(32)       NOT NULL,
  offer_id      BIGINT         NOT NULL,
  seller_id     BIGINT         NOT NULL,
  buyer_id      BIGINT         NULL,
  customer_type VARCHAR(16)    NULL,
  currency      CHAR(3)        NOT NULL,
  amount        DECIMAL(38,18) NULL,
  valid_from    DATE           NOT NULL,
  recorded_at   DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY offer_price_public_id (public_id),
  KEY offer_price_offer (offer_id, seller_id),
  CONSTRAINT offer_price_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT offer_price_seller_fk FOREIGN KEY (seller_id) REFERENCES party (id),
  CONSTRAINT offer_price_buyer_fk FOREIGN KEY (buyer_id) REFERENCES party (id),
  CONSTRAINT offer_price_positive CHECK (amount >= 0),
  CONSTRAINT offer_price_one CHECK (buyer_id IS NULL OR customer_type IS NULL)
);
