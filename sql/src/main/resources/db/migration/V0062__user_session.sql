-- Where people are signed in, for them to see and to end.
CREATE TABLE user_session (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  public_id    CHAR(32)     NOT NULL,
  user_id      BIGINT       NOT NULL,
  started_at   DATETIME(6)  NOT NULL,
  last_seen_at DATETIME(6)  NOT NULL,
  address      VARCHAR(64)  NULL,
  agent        VARCHAR(190) NULL,
  ended_at     DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY user_session_public_id (public_id),
  KEY user_session_user (user_id, ended_at),
  CONSTRAINT user_session_user_fk FOREIGN KEY (user_id) REFERENCES user_account (id)
);
