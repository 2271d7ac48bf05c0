-- Events that wait while the table of waiting ones is new.
INSERT INTO outbox_pending (event_id)
SELECT e.id FROM outbox_event e LEFT JOIN outbox_dispatch d ON d.event_id = e.id WHERE d.event_id IS NULL;
