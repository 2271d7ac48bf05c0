-- How wide quantities meet in the tiers of an edge: ACCOUNT, CLIENT (all accounts of a client), RESELLER (all accounts below
-- the buyer).
ALTER TABLE agreement ADD COLUMN tier_scope VARCHAR(16) NOT NULL DEFAULT 'ACCOUNT';
