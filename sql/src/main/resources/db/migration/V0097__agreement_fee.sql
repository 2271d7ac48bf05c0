-- Fees of an agreement, as unchangeable as its terms. kind: FLAT, MINIMUM, MAXIMUM (value = an amount a month), PERCENTAGE
-- (value = percent of the row charges; of_flat_fees = and of the flat fees).
CREATE TABLE agreement_fee (
  id           BIGINT        NOT NULL,
  agreement_id BIGINT        NOT NULL,
  position     INT           NOT NULL,
  kind         VARCHAR(16)   NOT NULL,
  name         VARCHAR(120)  NOT NULL,
  value        DECIMAL(25,6) NOT NULL,
  of_flat_fees BOOLEAN       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY agreement_fee_position (agreement_id, position),
  CONSTRAINT agreement_fee_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement (id),
  CONSTRAINT agreement_fee_kinds CHECK (kind IN ('FLAT', 'PERCENTAGE', 'MINIMUM', 'MAXIMUM')),
  CONSTRAINT agreement_fee_value CHECK (value > 0)
);
INSERT INTO id_sequence (name, next_value) VALUES ('agreement_fee', 0);
