-- Roles that parties make from permissions, beside the ready-made ones. membership.role names them rol_<public_id>.
CREATE TABLE own_role (
  id          BIGINT        NOT NULL,
  public_id   CHAR(32)      NOT NULL,
  party_id    BIGINT        NOT NULL,
  name        VARCHAR(64)   NOT NULL,
  permissions VARCHAR(1000) NOT NULL,
  created_at  DATETIME(6)   NOT NULL,
  closed_at   DATETIME(6)   NULL,
  version     BIGINT        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY own_role_public_id (public_id),
  KEY own_role_party (party_id),
  CONSTRAINT own_role_party_fk FOREIGN KEY (party_id) REFERENCES party (id)
);

INSERT INTO id_sequence (name, next_value) VALUES ('own_role', 0);
