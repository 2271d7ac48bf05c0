-- Postal addresses beside the registered one, which is in the party's own row. purpose: BILLING, DELIVERY.
CREATE TABLE party_address (
  id          BIGINT       NOT NULL,
  party_id    BIGINT       NOT NULL,
  purpose     VARCHAR(16)  NOT NULL,
  street      VARCHAR(190) NOT NULL,
  postal_code VARCHAR(20)  NULL,
  city        VARCHAR(100) NOT NULL,
  country     CHAR(2)      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY party_address_purpose (party_id, purpose),
  CONSTRAINT party_address_party_fk FOREIGN KEY (party_id) REFERENCES party (id)
);
