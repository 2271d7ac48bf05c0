-- Price lists of vendors that are kept. source: LISTED (public), SHEET (the partner's own), USAGE (as deliveries show it).
-- Empty words: nothing is said of it. run counts the readings; prices and defects are those of the last one.
CREATE TABLE vendor_price_list (
  id                 BIGINT       NOT NULL AUTO_INCREMENT,
  public_id          CHAR(32)     NOT NULL,
  partner_account_id BIGINT       NOT NULL,
  source             VARCHAR(16)  NOT NULL,
  service            VARCHAR(190) NOT NULL,
  region             VARCHAR(190) NOT NULL,
  currency           VARCHAR(3)   NOT NULL,
  sheet              VARCHAR(190) NOT NULL,
  kept_since         DATETIME(6)  NOT NULL,
  ended_on           DATE         NULL,
  tried_at           DATETIME(6)  NULL,
  looked_at          DATETIME(6)  NULL,
  run                BIGINT       NOT NULL,
  prices             BIGINT       NOT NULL,
  defects            BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY vendor_price_list_public_id (public_id),
  KEY vendor_price_list_account (partner_account_id),
  CONSTRAINT vendor_price_list_account_fk FOREIGN KEY (partner_account_id) REFERENCES partner_account (id)
);
