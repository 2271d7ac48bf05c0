-- Acts that wait for a second person. payload = what to do, change_text = before and after for people, both JSON;
-- basis = hash of what the act was based on. state: PENDING, APPROVED, REJECTED, WITHDRAWN, OUTDATED.
-- No foreign keys: a request is written beside a transaction that holds the rows it speaks of, and rolls back.
CREATE TABLE approval_request (
  id             BIGINT       NOT NULL,
  public_id      CHAR(32)     NOT NULL,
  kind           VARCHAR(32)  NOT NULL,
  subject_type   VARCHAR(64)  NOT NULL,
  subject_id     VARCHAR(64)  NULL,
  payload        MEDIUMTEXT   NOT NULL,
  change_text    MEDIUMTEXT   NOT NULL,
  basis          CHAR(64)     NOT NULL,
  reason         VARCHAR(500) NULL,
  state          VARCHAR(16)  NOT NULL,
  requested_by   VARCHAR(190) NOT NULL,
  requested_name VARCHAR(190) NOT NULL,
  requester_id   BIGINT       NULL,
  requested_at   DATETIME(6)  NOT NULL,
  decided_by     VARCHAR(190) NULL,
  decided_name   VARCHAR(190) NULL,
  decider_id     BIGINT       NULL,
  decided_at     DATETIME(6)  NULL,
  note           VARCHAR(500) NULL,
  version        BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY approval_request_public_id (public_id),
  KEY approval_request_state (state, id)
);
