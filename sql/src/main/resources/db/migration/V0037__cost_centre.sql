-- Cost centres of clients, nested: how a client's charges are told apart in its own house.
CREATE TABLE cost_centre (
  id        BIGINT       NOT NULL,
  public_id CHAR(32)     NOT NULL,
  client_id BIGINT       NOT NULL,
  parent_id BIGINT       NULL,
  code      VARCHAR(64)  NOT NULL,
  name      VARCHAR(190) NOT NULL,
  closed_on DATE         NULL,
  version   BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY cost_centre_public_id (public_id),
  UNIQUE KEY cost_centre_code (client_id, code),
  CONSTRAINT cost_centre_client_fk FOREIGN KEY (client_id) REFERENCES party (id),
  CONSTRAINT cost_centre_parent_fk FOREIGN KEY (parent_id) REFERENCES cost_centre (id)
);
INSERT INTO id_sequence (name, next_value) VALUES ('cost_centre', 0), ('cost_centre_mapping', 0);
