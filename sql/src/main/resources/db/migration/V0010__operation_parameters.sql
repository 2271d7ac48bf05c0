-- A request for a job is kept with its parameters (JSON), so that it survives a crash before it was started.
ALTER TABLE operation ADD COLUMN parameters TEXT NULL AFTER subject;
