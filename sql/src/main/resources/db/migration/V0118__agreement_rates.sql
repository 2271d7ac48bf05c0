-- exchange_policy FIXED converts fixed_rate_from into the agreement's currency with fixed_rate; rate_spread = percent by which
-- rates of the table are raised, below 0 lowered.
ALTER TABLE agreement
  ADD COLUMN fixed_rate_from CHAR(3) NULL,
  ADD COLUMN fixed_rate DECIMAL(38,18) NULL,
  ADD COLUMN rate_spread DECIMAL(9,6) NOT NULL DEFAULT 0;
