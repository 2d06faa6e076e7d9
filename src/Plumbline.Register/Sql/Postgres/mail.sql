-- Taking messages to be sent: rows that another sender is just taking are passed over.

-- name: mail.takeable
SELECT id FROM mail_sendings WHERE state = 'queued' AND not_before <= @now AND (lease_until IS NULL OR lease_until < @now) ORDER BY not_before, id LIMIT @limit FOR UPDATE SKIP LOCKED

-- name: webhooks.takeable
SELECT id FROM webhook_sendings WHERE state = 'queued' AND not_before <= @now AND (lease_until IS NULL OR lease_until < @now) ORDER BY not_before, id LIMIT @limit FOR UPDATE SKIP LOCKED
