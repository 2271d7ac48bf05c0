-- What belongs to which cost centre when: a cloud account or a tag value. Half-open UTC days, no overlaps (kept by the use
-- case under a lock on the client).
CREATE TABLE cost_centre_mapping (
  id               BIGINT       NOT NULL,
  public_id        CHAR(32)     NOT NULL,
  client_id        BIGINT       NOT NULL,
  cost_centre_id   BIGINT       NOT NULL,
  cloud_account_id BIGINT       NULL,
  tag_key          VARCHAR(128) NULL,
  tag_value        VARCHAR(256) NULL,
  valid_from       DATE         NOT NULL,
  valid_to         DATE         NULL,
  recorded_at      DATETIME(6)  NOT NULL,
  version          BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY cost_centre_mapping_public_id (public_id),
  KEY cost_centre_mapping_client (client_id, valid_from),
  CONSTRAINT cost_centre_mapping_client_fk FOREIGN KEY (client_id) REFERENCES party (id),
  CONSTRAINT cost_centre_mapping_centre_fk FOREIGN KEY (cost_centre_id) REFERENCES cost_centre (id),
  CONSTRAINT cost_centre_mapping_account_fk FOREIGN KEY (cloud_account_id) REFERENCES cloud_account (id)
);
