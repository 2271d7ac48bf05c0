-- Whether daily rows of the dataset are kept by resource: finer, and more of them; tiers within a resource need it.
ALTER TABLE dataset
  ADD COLUMN resources_kept BOOLEAN NOT NULL DEFAULT FALSE;
