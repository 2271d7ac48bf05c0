-- How a seller presents itself on documents and in mails from now on; what is absent looks as Nimbill does.
CREATE TABLE party_branding (
  party_id      BIGINT       NOT NULL,
  accent_colour CHAR(7)      NULL,
  panel_colour  CHAR(7)      NULL,
  sender_name   VARCHAR(190) NULL,
  sender_email  VARCHAR(190) NULL,
  footer        VARCHAR(500) NULL,
  logo_sha256   CHAR(64)     NULL,
  version       BIGINT       NOT NULL,
  PRIMARY KEY (party_id),
  CONSTRAINT party_branding_party_fk FOREIGN KEY (party_id) REFERENCES party (id),
  CONSTRAINT party_branding_logo_fk FOREIGN KEY (logo_sha256) REFERENCES brand_logo (sha256)
);
