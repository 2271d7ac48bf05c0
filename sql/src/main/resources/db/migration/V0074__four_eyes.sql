-- The kinds of acts for which a second person has to agree; a kind that has no row needs none.
CREATE TABLE four_eyes (
  kind   VARCHAR(32)  NOT NULL,
  set_at DATETIME(6)  NOT NULL,
  set_by VARCHAR(190) NOT NULL,
  PRIMARY KEY (kind)
);
