-- A key that a program made ends with that program.
ALTER TABLE api_key
  ADD COLUMN made_by VARCHAR(64) NULL,
  ADD KEY api_key_made_by (made_by);
