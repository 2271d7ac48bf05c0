-- Views of cost analysis that a user keeps: the rest of an address under a name, for the user at one node of the tree.
CREATE TABLE saved_view (
  id        BIGINT        NOT NULL AUTO_INCREMENT,
  public_id CHAR(32)      NOT NULL,
  user_id   BIGINT        NOT NULL,
  party_id  BIGINT        NOT NULL,
  name      VARCHAR(80)   NOT NULL,
  address   VARCHAR(2000) NOT NULL,
  saved_at  DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY saved_view_public_id (public_id),
  UNIQUE KEY saved_view_name (user_id, party_id, name),
  CONSTRAINT saved_view_user_fk FOREIGN KEY (user_id) REFERENCES user_account (id),
  CONSTRAINT saved_view_party_fk FOREIGN KEY (party_id) REFERENCES party (id)
);
