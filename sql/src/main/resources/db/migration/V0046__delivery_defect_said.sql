-- A defect and its remedy, as codes with their particulars.
ALTER TABLE delivery_defect ADD COLUMN said TEXT NULL;
