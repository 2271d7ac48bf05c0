-- That a client holds an offer. next_look_at = when something will be due; NULL when nothing will be any more.
CREATE TABLE subscription (
  id           BIGINT      NOT NULL,
  public_id    CHAR(32)    NOT NULL,
  offer_id     BIGINT      NOT NULL,
  client_id    BIGINT      NOT NULL,
  ordered_at   DATETIME(6) NOT NULL,
  starts_on    DATE        NOT NULL,
  next_look_at DATETIME(6) NULL,
  version      BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY subscription_public_id (public_id),
  KEY subscription_client (client_id),
  KEY subscription_look (next_look_at),
  CONSTRAINT subscription_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT subscription_client_fk FOREIGN KEY (client_id) REFERENCES party (id)
);
INSERT INTO id_sequence (name, next_value)
VALUES ('subscription', 0), ('subscription_event', 0), ('subscription_part', 0);
