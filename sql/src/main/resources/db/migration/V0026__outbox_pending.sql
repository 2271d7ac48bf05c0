-- What the relay still has to send: it reads this table alone, however many events were sent before.
CREATE TABLE outbox_pending (
  event_id BIGINT NOT NULL,
  PRIMARY KEY (event_id)
);
