-- The append-only trail, written in the transaction of the change it tells of. outcome: DONE, REFUSED.
CREATE TABLE audit_event (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  public_id    CHAR(32)     NOT NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  user_id      BIGINT       NULL,
  actor        VARCHAR(190) NOT NULL,
  role         VARCHAR(64)  NULL,
  party_id     BIGINT       NULL,
  action       VARCHAR(64)  NOT NULL,
  subject_type VARCHAR(64)  NOT NULL,
  subject_id   VARCHAR(64)  NULL,
  outcome      VARCHAR(16)  NOT NULL,
  change_text  MEDIUMTEXT   NULL,
  address      VARCHAR(64)  NULL,
  request_id   VARCHAR(64)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY audit_event_public_id (public_id),
  KEY audit_event_subject (subject_type, subject_id, id),
  KEY audit_event_party (party_id, id)
);
