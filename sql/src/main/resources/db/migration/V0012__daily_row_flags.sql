-- joined: repeats what another dataset of the vendor delivers in detail, outside all sums and never charged.
-- marketplace: a third party sells it through the vendor, which may be taxed otherwise.
ALTER TABLE daily_row ADD COLUMN joined BOOLEAN NOT NULL DEFAULT FALSE, ADD COLUMN marketplace BOOLEAN NOT NULL DEFAULT FALSE;
