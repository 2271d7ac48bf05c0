-- Whether a manifest of the vendor names the delivery: then its identity and time are the vendor's, else only the content tells a copy.
ALTER TABLE delivery ADD COLUMN manifested BOOLEAN NOT NULL DEFAULT FALSE AFTER version_at;
