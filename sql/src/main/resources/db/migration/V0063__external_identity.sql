-- Whom an OpenID Connect issuer means by a subject: linked once, by a verified address, to a user who is there already.
CREATE TABLE external_identity (
  issuer    VARCHAR(255) NOT NULL,
  subject   VARCHAR(255) NOT NULL,
  user_id   BIGINT       NOT NULL,
  linked_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (issuer, subject),
  UNIQUE KEY external_identity_user (user_id, issuer),
  CONSTRAINT external_identity_user_fk FOREIGN KEY (user_id) REFERENCES user_account (id)
);
