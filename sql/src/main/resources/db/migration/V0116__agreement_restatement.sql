-- What becomes of a difference to what was billed. restatement: NEXT_INVOICE, AT_ONCE (a document of its own). What of a month
-- comes to less than absorb_below in all is absorbed; 0 = nothing.
ALTER TABLE agreement
  ADD COLUMN restatement  VARCHAR(16)   NOT NULL DEFAULT 'NEXT_INVOICE',
  ADD COLUMN absorb_below DECIMAL(19,4) NOT NULL DEFAULT 0;
