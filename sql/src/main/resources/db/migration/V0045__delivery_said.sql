-- Why a delivery does not count, as a code with its particulars.
ALTER TABLE delivery ADD COLUMN said TEXT NULL;
