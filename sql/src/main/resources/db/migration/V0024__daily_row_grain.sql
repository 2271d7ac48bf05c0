-- What tells a daily row from its like but had no column: with it the vendor's own rows behind it can be found. The
-- words are those of usage_word (CATEGORY, TENANT).
ALTER TABLE daily_row
  ADD COLUMN category_id BIGINT NOT NULL DEFAULT 1,
  ADD COLUMN tenant_id BIGINT NOT NULL DEFAULT 1,
  ADD COLUMN list_unit_price DECIMAL(38,18) NULL;
