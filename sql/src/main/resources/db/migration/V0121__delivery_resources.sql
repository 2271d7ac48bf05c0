-- Whether the daily rows of this version were made by resource.
ALTER TABLE delivery
  ADD COLUMN resources_kept BOOLEAN NULL;
