-- What discounts have taken off the amount, and with how many percent together; NULL where none did.
ALTER TABLE charge
  ADD COLUMN discount_percent DECIMAL(9,6) NULL,
  ADD COLUMN discount DECIMAL(38,18) NULL;
