-- Lines of a price list that were not taken when it was read last; written anew by each reading. fault: UNREADABLE, TWICE, OLDER.
CREATE TABLE vendor_price_defect (
  list_id     BIGINT       NOT NULL,
  ordinal     INT          NOT NULL,
  fault       VARCHAR(16)  NOT NULL,
  line        BIGINT       NULL,
  column_name VARCHAR(190) NOT NULL,
  text        VARCHAR(190) NOT NULL,
  PRIMARY KEY (list_id, ordinal),
  CONSTRAINT vendor_price_defect_fk FOREIGN KEY (list_id) REFERENCES vendor_price_list (id)
);
