-- The mail server that people named on the page, in place of the server's own settings: one row or none. password is
-- sealed. security: TLS, STARTTLS, NONE.
CREATE TABLE mail_account (
  id        INT          NOT NULL,
  host      VARCHAR(253) NOT NULL,
  port      INT          NOT NULL,
  security  VARCHAR(16)  NOT NULL,
  user_name VARCHAR(190) NULL,
  password  TEXT         NULL,
  sender    VARCHAR(190) NOT NULL,
  PRIMARY KEY (id)
);
