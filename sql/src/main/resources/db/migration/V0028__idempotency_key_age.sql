-- Keys are dropped by age.
ALTER TABLE idempotency_key ADD KEY idempotency_key_age (created_at);
