-- Discounts of a price book version: percentages off what its rules have priced. services: a JSON array of codes, [] = all of
-- the vendor; needed: how many different ones have to be sold on the edge in the vendor's period.
CREATE TABLE price_discount (
  id                    BIGINT        NOT NULL,
  public_id             CHAR(32)      NOT NULL,
  price_book_version_id BIGINT        NOT NULL,
  name                  VARCHAR(120)  NOT NULL,
  vendor_id             BIGINT        NULL,
  services              TEXT          NOT NULL,
  needed                INT           NOT NULL,
  percent               DECIMAL(12,6) NOT NULL,
  valid_from            DATE          NULL,
  valid_to              DATE          NULL,
  version               BIGINT        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY price_discount_public_id (public_id),
  KEY price_discount_book (price_book_version_id),
  CONSTRAINT price_discount_version_fk FOREIGN KEY (price_book_version_id) REFERENCES price_book_version (id)
);
