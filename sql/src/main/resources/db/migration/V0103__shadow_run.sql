-- Replays of closed months with a draft of a price book; one per draft. basis = hash of the rules it was asked for with.
CREATE TABLE shadow_run (
  id                    BIGINT       NOT NULL AUTO_INCREMENT,
  public_id             CHAR(32)     NOT NULL,
  operation_id          CHAR(32)     NOT NULL,
  price_book_version_id BIGINT       NOT NULL,
  seller_id             BIGINT       NOT NULL,
  basis                 CHAR(64)     NOT NULL,
  first_period          DATE         NOT NULL,
  last_period           DATE         NOT NULL,
  requested_at          DATETIME(6)  NOT NULL,
  requested_by          VARCHAR(190) NOT NULL,
  ended_at              DATETIME(6)  NULL,
  accounts              BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY shadow_run_public_id (public_id),
  UNIQUE KEY shadow_run_version (price_book_version_id),
  CONSTRAINT shadow_run_version_fk FOREIGN KEY (price_book_version_id) REFERENCES price_book_version (id),
  CONSTRAINT shadow_run_months CHECK (first_period <= last_period)
);
