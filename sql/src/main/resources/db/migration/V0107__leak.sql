-- Where sellers lose money, as found last; the job find-leaks puts what it finds in the place of what was.
CREATE TABLE leak (
  id           BIGINT         NOT NULL AUTO_INCREMENT,
  seller_id    BIGINT         NOT NULL,
  kind         VARCHAR(24)    NOT NULL,
  subject_type VARCHAR(16)    NOT NULL,
  subject_id   VARCHAR(64)    NOT NULL,
  subject_name VARCHAR(500)   NOT NULL,
  detail       VARCHAR(500)   NOT NULL,
  period_start DATE           NULL,
  ended_on     DATE           NULL,
  currency     CHAR(3)        NULL,
  amount       DECIMAL(65,27) NULL,
  row_count    BIGINT         NOT NULL,
  found_at     DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  KEY leak_seller (seller_id),
  CONSTRAINT leak_seller_fk FOREIGN KEY (seller_id) REFERENCES party (id)
);
