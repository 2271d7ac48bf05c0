-- Keys of vendors' tags whose values are kept with daily rows, in the order of the values there: added, never taken away.
CREATE TABLE allocation_tag (
  position INT          NOT NULL,
  tag_key  VARCHAR(128) NOT NULL,
  PRIMARY KEY (position),
  UNIQUE KEY allocation_tag_key (tag_key)
);
