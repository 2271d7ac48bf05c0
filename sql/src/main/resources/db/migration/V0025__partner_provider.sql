-- Whose cloud a partner account is at, as the newest file says, where the vendor is any that speaks FOCUS.
ALTER TABLE partner_account ADD COLUMN provider VARCHAR(190) NULL;
