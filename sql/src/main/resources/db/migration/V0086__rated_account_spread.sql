-- spreads: rows of the account are spread over the accounts of the same vendor bill. spread_hash: what of the spread it was
-- rated from, so that a change of what others bring has it rated again; NULL where the spread does not touch it.
ALTER TABLE rated_account
  ADD COLUMN spreads BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN spread_hash CHAR(64) NULL;
