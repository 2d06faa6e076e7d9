-- Addresses of mail, and the ledger of what is sent to them.

-- name: mail.address
SELECT id, address, state, language, made_at, confirmed_at FROM mail_addresses WHERE id = @id

-- name: mail.named
SELECT id, address, state, language, made_at, confirmed_at FROM mail_addresses WHERE address = @address

-- name: mail.addresses
SELECT id, address, state, language, made_at, confirmed_at FROM mail_addresses ORDER BY id

-- name: mail.keep
INSERT INTO mail_addresses (address, state, language, made_at) VALUES (@address, 'waiting', @language, @at) ON CONFLICT (address) DO NOTHING

-- name: mail.confirm
UPDATE mail_addresses SET state = 'confirmed', confirmed_at = @at WHERE id = @id RETURNING id

-- name: mail.end
UPDATE mail_addresses SET state = 'ended' WHERE id = @id RETURNING id

-- name: mail.bounce
UPDATE mail_addresses SET state = 'bounced' WHERE id = @id RETURNING id

-- name: mail.ask
UPDATE mail_addresses SET asked = CASE WHEN substr(coalesce(asked_at, ''), 1, 10) = @day THEN asked + 1 ELSE 1 END, asked_at = @at
WHERE id = @id AND (substr(coalesce(asked_at, ''), 1, 10) <> @day OR asked < @most) RETURNING id

-- name: mail.watches
SELECT id FROM watches WHERE address_id = @id

-- name: mail.erase-sendings
DELETE FROM mail_sendings WHERE address_id = @id

-- name: mail.erase-messages
-- Messages that nobody has any more: they may tell what one person watched.
DELETE FROM mail_messages WHERE NOT EXISTS (SELECT 1 FROM mail_sendings s WHERE s.message_id = mail_messages.id)

-- name: mail.erase
DELETE FROM mail_addresses WHERE id = @id RETURNING id

-- name: mail.keep-message
INSERT INTO mail_messages (key, kind, subject, plain, html, made_at) VALUES (@key, @kind, @subject, @plain, @html, @at) ON CONFLICT (key) DO NOTHING

-- name: mail.message
SELECT id FROM mail_messages WHERE key = @key

-- name: mail.queue
INSERT INTO mail_sendings (message_id, address_id, unsubscribe, state, not_before, at)
SELECT @id, a.id, @unsubscribe, 'queued', @at, @at FROM mail_addresses a WHERE a.id = @address AND a.state IN ('confirmed', @waiting)
ON CONFLICT (message_id, address_id) DO NOTHING

-- name: mail.any
SELECT 1 FROM mail_sendings WHERE state IN ('queued', 'handed over') AND ((state = 'queued' AND not_before <= @now AND (lease_until IS NULL OR lease_until < @now)) OR (state = 'handed over' AND lease_until < @now)) LIMIT 1

-- name: mail.lost
UPDATE mail_sendings SET state = 'unknown', sender = NULL, lease_until = NULL, at = @now, reply = @reply WHERE state = 'handed over' AND lease_until < @now

-- name: mail.take
UPDATE mail_sendings SET sender = @sender, lease_until = @until WHERE id = @id

-- name: mail.hand-over
UPDATE mail_sendings SET state = 'handed over', tries = tries + 1, at = @at WHERE id = @id AND sender = @sender AND state = 'queued' RETURNING id

-- name: mail.taken
SELECT s.id, s.message_id, s.address_id, a.address, s.unsubscribe AS ends, s.tries, m.kind, m.subject, m.plain, m.html, m.made_at
FROM mail_sendings s JOIN mail_messages m ON m.id = s.message_id JOIN mail_addresses a ON a.id = s.address_id WHERE s.id = @id

-- name: mail.give-back
UPDATE mail_sendings SET sender = NULL, lease_until = NULL WHERE id = @id AND sender = @sender AND state = 'queued'

-- name: mail.ended
UPDATE mail_sendings SET state = @state, sender = NULL, lease_until = NULL, at = @at, reply = @reply WHERE id = @id AND sender = @sender AND state = 'handed over' RETURNING id

-- name: mail.later
UPDATE mail_sendings SET state = 'queued', sender = NULL, lease_until = NULL, at = @at, not_before = @not_before, reply = @reply WHERE id = @id AND sender = @sender AND state = 'handed over' RETURNING id

-- name: mail.came-back
UPDATE mail_sendings SET state = 'bounced', at = @at, reply = @reply WHERE id = @id AND state IN ('accepted', 'unknown') RETURNING address_id

-- name: mail.rows
SELECT s.id, m.key, m.kind, m.subject, a.address, s.state, s.tries, s.at, s.reply
FROM mail_sendings s JOIN mail_messages m ON m.id = s.message_id JOIN mail_addresses a ON a.id = s.address_id
WHERE CAST(@key AS TEXT) IS NULL OR m.key = @key ORDER BY s.id DESC LIMIT @limit

-- name: mail.counts
SELECT s.state, count(*) AS number FROM mail_sendings s JOIN mail_messages m ON m.id = s.message_id WHERE CAST(@key AS TEXT) IS NULL OR m.key = @key GROUP BY s.state

-- name: mail.signing-key
SELECT key FROM signing_keys WHERE name = @name

-- name: mail.keep-signing-key
INSERT INTO signing_keys (name, key) VALUES (@name, @key) ON CONFLICT (name) DO NOTHING
