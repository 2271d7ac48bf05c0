-- What of a vendor a product is: its code and the SKU; NULL for what the seller delivers itself.
ALTER TABLE product ADD COLUMN vendor VARCHAR(32) NULL, ADD COLUMN sku VARCHAR(190) NULL, ADD KEY product_sku (vendor, sku);
