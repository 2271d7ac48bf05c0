-- Why something is parked, as a code with its particulars.
ALTER TABLE parked_item ADD COLUMN said TEXT NULL;
