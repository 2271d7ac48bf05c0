-- When the vendor last gave a new credential in the place of the one that was used; null when it never did.
ALTER TABLE partner_credential ADD COLUMN renewed_at DATETIME(6) NULL;
