-- What met in the tiers of a rule within an account and vendor period, and what it came to: written with the charges.
-- scope: how wide it meets (ACCOUNT, CLIENT, RESELLER). net_quantity, sharing_quantity, zero_rows = what the account
-- brought; whole_* = all that met, in the book's currency; amount = what the account bears of it.
CREATE TABLE tier_share (
  period_start     DATE           NOT NULL,
  dataset_id       BIGINT         NOT NULL,
  cloud_account_id BIGINT         NOT NULL,
  seller_id        BIGINT         NOT NULL,
  buyer_id         BIGINT         NOT NULL,
  client_id        BIGINT         NOT NULL,
  price_rule_id    BIGINT         NOT NULL,
  scope            VARCHAR(16)    NOT NULL DEFAULT 'ACCOUNT',
  unit_hash        CHAR(64)       NOT NULL,
  unit             TEXT           NOT NULL,
  net_quantity     DECIMAL(65,21) NOT NULL,
  sharing_quantity DECIMAL(65,21) NOT NULL,
  zero_rows        BIGINT         NOT NULL,
  whole_quantity   DECIMAL(65,21) NOT NULL,
  whole_amount     DECIMAL(65,18) NOT NULL,
  amount           DECIMAL(65,18) NOT NULL,
  PRIMARY KEY (period_start, dataset_id, cloud_account_id, seller_id, buyer_id, client_id, price_rule_id,
               scope, unit_hash),
  KEY tier_share_meeting (period_start, seller_id, buyer_id, price_rule_id, unit_hash, scope)
);
