-- Who may see and order an offer: a party with all below it, or a customer type. No row = everybody below the maker.
CREATE TABLE offer_recipient (
  offer_id      BIGINT      NOT NULL,
  party_id      BIGINT      NULL,
  customer_type VARCHAR(16) NULL,
  UNIQUE KEY offer_recipient_words (offer_id, party_id, customer_type),
  CONSTRAINT offer_recipient_offer_fk FOREIGN KEY (offer_id) REFERENCES offer (id),
  CONSTRAINT offer_recipient_party_fk FOREIGN KEY (party_id) REFERENCES party (id),
  CONSTRAINT offer_recipient_one CHECK ((party_id IS NULL) <> (customer_type IS NULL))
);
