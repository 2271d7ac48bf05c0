-- Finds sessions that have been over for long, which housekeeping forgets.
ALTER TABLE user_session ADD KEY user_session_started (started_at);
