-- What an offer is made of; written as a whole while it is a draft.
CREATE TABLE offer_item (
  offer_id   BIGINT        NOT NULL,
  product_id BIGINT        NOT NULL,
  quantity   DECIMAL(20,6) NOT NULL,
  PRIMARY KEY (offer_id, product_id),
  CONSTRAINT offer_item_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT offer_item_product_fk FOREIGN KEY (product_id) REFERENCES product (id),
  CONSTRAINT offer_item_quantity CHECK (quantity > 0)
);
