-- What happened to a subscription, as it was entered; append-only. kind: STARTED, QUANTITY_CHANGED, SUSPENDED, RESUMED, ENDED.
CREATE TABLE subscription_event (
  id              BIGINT        NOT NULL,
  subscription_id BIGINT        NOT NULL,
  kind            VARCHAR(20)   NOT NULL,
  effective_on    DATE          NOT NULL,
  quantity        DECIMAL(20,6) NULL,
  recorded_at     DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY subscription_event_of (subscription_id, id),
  CONSTRAINT subscription_event_fk FOREIGN KEY (subscription_id) REFERENCES subscription (id),
  CONSTRAINT subscription_event_quantity CHECK (quantity > 0)
);
