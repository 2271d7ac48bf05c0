-- Whose bill a delivery is, as its files say: a file handed in for another dataset shows by it.
ALTER TABLE delivery ADD COLUMN provider VARCHAR(190) NULL, ADD COLUMN billing_account VARCHAR(190) NULL;
