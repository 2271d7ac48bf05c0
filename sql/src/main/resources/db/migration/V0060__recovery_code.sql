-- Ways in for those who lost their authenticator, each once. code_hash: SHA-256 of 80 random bits.
CREATE TABLE recovery_code (
  id        BIGINT      NOT NULL,
  user_id   BIGINT      NOT NULL,
  code_hash CHAR(64)    NOT NULL,
  used_at   DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY recovery_code_hash (user_id, code_hash),
  CONSTRAINT recovery_code_user_fk FOREIGN KEY (user_id) REFERENCES user_account (id)
);

INSERT INTO id_sequence (name, next_value) VALUES ('recovery_code', 0);
