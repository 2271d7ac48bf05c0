-- Memberships are named in the API: DELETE /memberships/mem_….
ALTER TABLE membership ADD COLUMN public_id CHAR(32) NULL;

UPDATE membership SET public_id = LOWER(HEX(RANDOM_BYTES(16))) WHERE public_id IS NULL;
