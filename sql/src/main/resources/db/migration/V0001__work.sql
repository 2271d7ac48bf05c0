-- The working floor: ids, leases, outbox and inbox, idempotency, long operations. Everything else stands on it.

-- One row per hot entity, so that two money transactions never wait for each other's id block.
CREATE TABLE id_sequence (
  name       VARCHAR(64) NOT NULL,
  next_value BIGINT      NOT NULL,
  PRIMARY KEY (name)
);

-- Who may write for a piece of batch work. The token grows with every holder; a chunk commits only under its own.
CREATE TABLE lease (
  name       VARCHAR(190) NOT NULL,
  owner      VARCHAR(190) NULL,
  token      BIGINT       NOT NULL DEFAULT 0,
  expires_at DATETIME(6)  NULL,
  renewed_at DATETIME(6)  NULL,
  PRIMARY KEY (name)
);

-- Where a job stands, written in the transaction of its chunk: the truth after a crash, not JBeret's checkpoint.
CREATE TABLE job_cursor (
  name       VARCHAR(190) NOT NULL,
  token      BIGINT       NOT NULL,
  position   VARCHAR(190) NULL,
  done_count BIGINT       NOT NULL DEFAULT 0,
  updated_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (name)
);

CREATE TABLE outbox_event (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  public_id  CHAR(32)    NOT NULL,
  type       VARCHAR(64) NOT NULL,
  subject    VARCHAR(64) NOT NULL,
  body       TEXT        NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY outbox_event_public_id (public_id)
);

-- Apart, because outbox_event is append-only. The event number is given after commit by the single relay.
CREATE TABLE outbox_dispatch (
  event_number BIGINT      NOT NULL AUTO_INCREMENT,
  event_id     BIGINT      NOT NULL,
  sent_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (event_number),
  UNIQUE KEY outbox_dispatch_event (event_id)
);

-- Inserted first by every consumer; the duplicate key is what makes a redelivery harmless.
CREATE TABLE inbox_message (
  consumer    VARCHAR(64) NOT NULL,
  message_id  CHAR(32)    NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (consumer, message_id)
);

CREATE TABLE idempotency_key (
  caller       VARCHAR(64)  NOT NULL,
  key_text     VARCHAR(190) NOT NULL,
  request_hash CHAR(64)     NOT NULL,
  status       INT          NULL,
  response     MEDIUMTEXT   NULL,
  location     VARCHAR(255) NULL,
  created_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (caller, key_text)
);

-- Long work as people see it: what, for whom, how far, how it ended.
-- state: REQUESTED, RUNNING, COMPLETED, FAILED, STOPPED.
CREATE TABLE operation (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  public_id    CHAR(32)     NOT NULL,
  job          VARCHAR(64)  NOT NULL,
  subject      VARCHAR(190) NOT NULL,
  execution_id BIGINT       NULL,
  party_id     BIGINT       NULL,
  requested_by BIGINT       NULL,
  state        VARCHAR(16)  NOT NULL,
  stage        VARCHAR(64)  NULL,
  done_units   BIGINT       NOT NULL DEFAULT 0,
  total_units  BIGINT       NULL,
  message      TEXT         NULL,
  created_at   DATETIME(6)  NOT NULL,
  started_at   DATETIME(6)  NULL,
  ended_at     DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY operation_public_id (public_id),
  KEY operation_recent (job, created_at)
);

-- What a job set aside with its reason, so that the run could go on.
CREATE TABLE parked_item (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  public_id   CHAR(32)     NOT NULL,
  job         VARCHAR(64)  NOT NULL,
  subject     VARCHAR(190) NOT NULL,
  party_id    BIGINT       NULL,
  code        VARCHAR(64)  NOT NULL,
  reason      TEXT         NOT NULL,
  parked_at   DATETIME(6)  NOT NULL,
  resolved_at DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY parked_item_public_id (public_id),
  KEY parked_item_open (resolved_at, job)
);
