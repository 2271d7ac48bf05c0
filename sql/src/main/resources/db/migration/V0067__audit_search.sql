-- The trail names as whom somebody looked around, and is searched by person, request and time.
ALTER TABLE audit_event
  ADD COLUMN acting_as VARCHAR(64) NULL,
  ADD KEY audit_event_user (user_id, id),
  ADD KEY audit_event_request (request_id),
  ADD KEY audit_event_recorded (recorded_at);
