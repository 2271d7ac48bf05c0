-- How a run ended, as a code with its particulars: worded in the reader's language.
ALTER TABLE operation ADD COLUMN said TEXT NULL;
