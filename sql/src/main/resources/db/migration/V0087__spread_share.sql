-- Shares of rows that are spread over the accounts of a vendor bill, each a charge of the account that bears it with the same
-- key; row_no below zero. from_* = the vendor's row; weight of whole_weight = by what it was measured; amount of
-- whole_amount = what the account bears of what was spread, in the currency of the row: the cost of the first level.
CREATE TABLE spread_share (
  period_start     DATE           NOT NULL,
  dataset_id       BIGINT         NOT NULL,
  cloud_account_id BIGINT         NOT NULL,
  row_no           INT            NOT NULL,
  from_dataset_id  BIGINT         NOT NULL,
  from_account_id  BIGINT         NOT NULL,
  from_row_no      INT            NOT NULL,
  weight           DECIMAL(65,27) NOT NULL,
  whole_weight     DECIMAL(65,27) NOT NULL,
  whole_amount     DECIMAL(38,27) NOT NULL,
  amount           DECIMAL(38,27) NOT NULL,
  PRIMARY KEY (period_start, dataset_id, cloud_account_id, row_no),
  KEY spread_share_from (period_start, from_dataset_id, from_account_id, from_row_no)
);
