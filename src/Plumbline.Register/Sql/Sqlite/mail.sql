-- Taking messages to be sent: the write lock is held, so no other process takes meanwhile.

-- name: mail.takeable
SELECT id FROM mail_sendings WHERE state = 'queued' AND not_before <= @now AND (lease_until IS NULL OR lease_until < @now) ORDER BY not_before, id LIMIT @limit

-- name: webhooks.takeable
SELECT id FROM webhook_sendings WHERE state = 'queued' AND not_before <= @now AND (lease_until IS NULL OR lease_until < @now) ORDER BY not_before, id LIMIT @limit
