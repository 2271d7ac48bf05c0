-- Why an edge would have come to something else: what decided before and after, in words, and by how much it moves.
CREATE TABLE shadow_reason (
  run_id         BIGINT         NOT NULL,
  ordinal        INT            NOT NULL,
  seller_id      BIGINT         NOT NULL,
  buyer_id       BIGINT         NOT NULL,
  currency       CHAR(3)        NOT NULL,
  words_before   TEXT           NULL,
  words_after    TEXT           NULL,
  outcome_before VARCHAR(32)    NOT NULL,
  outcome_after  VARCHAR(32)    NOT NULL,
  other_cost     BOOLEAN        NOT NULL,
  row_count      BIGINT         NOT NULL,
  sales          DECIMAL(65,18) NOT NULL,
  margin         DECIMAL(65,18) NOT NULL,
  PRIMARY KEY (run_id, ordinal),
  CONSTRAINT shadow_reason_run_fk FOREIGN KEY (run_id) REFERENCES shadow_run (id)
);
