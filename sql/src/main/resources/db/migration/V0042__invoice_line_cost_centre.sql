-- The cost centre a line was billed for (BT-133); 0 = to none. The lines of a key together are what is settled of it.
ALTER TABLE invoice_line ADD COLUMN cost_centre_id BIGINT NOT NULL DEFAULT 0;
