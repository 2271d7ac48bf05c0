-- When the vendor is asked again how far an opening is, and how often it was: the pauses grow. Those that are under way
-- already are asked about at once.
ALTER TABLE account_opening
  ADD COLUMN next_ask_at DATETIME(6) NULL DEFAULT '2026-01-01 00:00:00',
  ADD COLUMN times_asked INT NOT NULL DEFAULT 0;
