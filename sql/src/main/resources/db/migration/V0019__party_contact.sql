-- Whom to ask at a party. role: BILLING, TECHNICAL, CREDIT. Replaced as a whole under the party's lock.
CREATE TABLE party_contact (
  id       BIGINT       NOT NULL,
  party_id BIGINT       NOT NULL,
  position INT          NOT NULL,
  role     VARCHAR(16)  NOT NULL,
  name     VARCHAR(190) NOT NULL,
  email    VARCHAR(190) NULL,
  phone    VARCHAR(64)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY party_contact_position (party_id, position),
  CONSTRAINT party_contact_party_fk FOREIGN KEY (party_id) REFERENCES party (id)
);
INSERT INTO id_sequence (name, next_value) VALUES ('party_contact', 0), ('party_address', 0);
