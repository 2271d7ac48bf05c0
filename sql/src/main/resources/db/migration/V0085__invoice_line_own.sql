-- The key of a line that bills a fee or a subscription (own_charge): source_id is 0 on lines of usage. The unit price is for
-- base_quantity units, so that it never has to be rounded.
ALTER TABLE invoice_line
  ADD COLUMN source_id     BIGINT         NOT NULL DEFAULT 0,
  ADD COLUMN charge_id     BIGINT         NOT NULL DEFAULT 0,
  ADD COLUMN service_start DATE           NULL,
  ADD COLUMN service_end   DATE           NULL,
  ADD COLUMN base_quantity DECIMAL(38,21) NOT NULL DEFAULT 1;
