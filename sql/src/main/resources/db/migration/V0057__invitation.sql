-- What became of inviting somebody into a membership. The secret of its mail is in one_time_secret, by its hash.
CREATE TABLE invitation (
  membership_id BIGINT       NOT NULL,
  invited_by    VARCHAR(190) NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  expires_at    DATETIME(6)  NOT NULL,
  mailed_at     DATETIME(6)  NULL,
  accepted_at   DATETIME(6)  NULL,
  revoked_at    DATETIME(6)  NULL,
  version       BIGINT       NOT NULL,
  PRIMARY KEY (membership_id),
  CONSTRAINT invitation_membership_fk FOREIGN KEY (membership_id) REFERENCES membership (id)
);
