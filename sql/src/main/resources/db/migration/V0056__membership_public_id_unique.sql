-- Each membership has its public id from now on.
ALTER TABLE membership MODIFY COLUMN public_id CHAR(32) NOT NULL, ADD UNIQUE KEY membership_public_id (public_id);
