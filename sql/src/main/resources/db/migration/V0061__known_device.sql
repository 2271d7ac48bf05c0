-- Browsers in which a user has signed in before: failures elsewhere do not lock them out.
CREATE TABLE known_device (
  id           BIGINT      NOT NULL,
  user_id      BIGINT      NOT NULL,
  secret_hash  CHAR(64)    NOT NULL,
  failed_count INT         NOT NULL,
  locked_until DATETIME(6) NULL,
  used_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY known_device_secret (secret_hash),
  KEY known_device_user (user_id),
  CONSTRAINT known_device_user_fk FOREIGN KEY (user_id) REFERENCES user_account (id)
);

INSERT INTO id_sequence (name, next_value) VALUES ('known_device', 0);
