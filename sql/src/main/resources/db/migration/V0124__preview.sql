-- What letting in a delivery, or activating a price version from a day on, would do; one per delivery or version. basis =
-- what it rests on: another one, and it is outdated. moved = sales to the seller's own buyers, differences without their
-- signs; null where a rate is missing.
CREATE TABLE preview (
  id                    BIGINT         NOT NULL AUTO_INCREMENT,
  public_id             CHAR(32)       NOT NULL,
  operation_id          CHAR(32)       NOT NULL,
  delivery_id           BIGINT         NULL,
  price_book_version_id BIGINT         NULL,
  valid_from            DATE           NULL,
  seller_id             BIGINT         NOT NULL,
  basis                 VARCHAR(190)   NOT NULL,
  requested_at          DATETIME(6)    NOT NULL,
  requested_by          VARCHAR(190)   NOT NULL,
  ended_at              DATETIME(6)    NULL,
  accounts              BIGINT         NOT NULL,
  moved                 DECIMAL(65,18) NULL,
  moved_currency        CHAR(3)        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY preview_public_id (public_id),
  UNIQUE KEY preview_delivery (delivery_id),
  UNIQUE KEY preview_version (price_book_version_id),
  CONSTRAINT preview_version_fk FOREIGN KEY (price_book_version_id) REFERENCES price_book_version (id),
  CONSTRAINT preview_subject CHECK ((delivery_id IS NULL) <> (price_book_version_id IS NULL)),
  CONSTRAINT preview_from CHECK ((price_book_version_id IS NULL) = (valid_from IS NULL))
);
