-- Requests that a vendor charges for, counted per partner account and UTC day.
CREATE TABLE paid_request (
  partner_account_id BIGINT NOT NULL,
  day                DATE   NOT NULL,
  requests           INT    NOT NULL,
  PRIMARY KEY (partner_account_id, day),
  CONSTRAINT paid_request_account_fk FOREIGN KEY (partner_account_id) REFERENCES partner_account (id)
);
