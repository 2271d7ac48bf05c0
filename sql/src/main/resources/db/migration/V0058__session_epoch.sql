-- Grows when all sessions of a user are to end.
ALTER TABLE user_account ADD COLUMN session_epoch INT NOT NULL DEFAULT 0;
