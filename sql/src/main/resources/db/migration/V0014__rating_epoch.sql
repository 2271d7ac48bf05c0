-- One number that grows with every change of prices, agreements, rates, assignments or the tree. Rating reads it before
-- it loads prices and again before it commits: what was rated from prices that have changed meanwhile stays stale.
CREATE TABLE rating_epoch (
  id    TINYINT NOT NULL,
  value BIGINT  NOT NULL,
  PRIMARY KEY (id)
);
INSERT INTO rating_epoch (id, value) VALUES (1, 0);
