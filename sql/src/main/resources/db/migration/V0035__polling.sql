-- When the sources of an account with a vendor are looked at for new deliveries, and what came of the last look. A null
-- interval or patience stands for the server's setting; an account that has no row yet is due at once.
CREATE TABLE polling (
  partner_account_id  BIGINT      NOT NULL,
  every_seconds       INT         NULL,
  stalled_after_hours INT         NULL,
  next_at             DATETIME(6) NOT NULL,
  last_at             DATETIME(6) NULL,
  last_found          INT         NOT NULL DEFAULT 0,
  failures            INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (partner_account_id),
  CONSTRAINT polling_account FOREIGN KEY (partner_account_id) REFERENCES partner_account (id)
);
