-- Logos by the hash of their bytes, append-only: issued documents refer to them.
CREATE TABLE brand_logo (
  sha256      CHAR(64)    NOT NULL,
  width       INT         NOT NULL,
  height      INT         NOT NULL,
  png         MEDIUMBLOB  NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  PRIMARY KEY (sha256)
);
