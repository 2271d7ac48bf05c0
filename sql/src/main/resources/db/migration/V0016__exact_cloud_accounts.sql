-- Vendors' account ids are told apart by case.
ALTER TABLE cloud_account MODIFY COLUMN external_id VARCHAR(190) NOT NULL COLLATE utf8mb4_bin;
