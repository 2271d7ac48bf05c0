-- What an interval of a subscription comes to on an edge, piece by piece; append-only. sort: CHARGE, CREDIT, ADJUSTMENT. Its
-- id is the charge_id under which own_charge bills it. unit_price is for a whole interval.
CREATE TABLE subscription_part (
  id              BIGINT         NOT NULL,
  subscription_id BIGINT         NOT NULL,
  seller_id       BIGINT         NOT NULL,
  buyer_id        BIGINT         NOT NULL,
  interval_start  DATE           NOT NULL,
  interval_end    DATE           NOT NULL,
  sort            VARCHAR(16)    NOT NULL,
  service_start   DATE           NOT NULL,
  service_end     DATE           NOT NULL,
  quantity        DECIMAL(20,6)  NOT NULL,
  unit_price      DECIMAL(38,18) NOT NULL,
  currency        CHAR(3)        NOT NULL,
  amount          DECIMAL(38,18) NOT NULL,
  made_at         DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  KEY subscription_part_of (subscription_id, id),
  CONSTRAINT subscription_part_fk FOREIGN KEY (subscription_id) REFERENCES subscription (id),
  CONSTRAINT subscription_part_seller_fk FOREIGN KEY (seller_id) REFERENCES party (id),
  CONSTRAINT subscription_part_buyer_fk FOREIGN KEY (buyer_id) REFERENCES party (id),
  CONSTRAINT subscription_part_days CHECK (service_start < service_end)
);
