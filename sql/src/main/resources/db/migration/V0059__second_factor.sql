-- One-time codes of an authenticator (RFC 6238). last_step: the time step of the last code that counted; none counts twice.
CREATE TABLE second_factor (
  user_id       BIGINT       NOT NULL,
  sealed_secret VARCHAR(255) NOT NULL,
  confirmed_at  DATETIME(6)  NULL,
  last_step     BIGINT       NOT NULL,
  failed_count  INT          NOT NULL,
  locked_until  DATETIME(6)  NULL,
  version       BIGINT       NOT NULL,
  PRIMARY KEY (user_id),
  CONSTRAINT second_factor_user_fk FOREIGN KEY (user_id) REFERENCES user_account (id)
);
