-- Accounts, sessions, tokens, one-time addresses.

-- name: accounts.all
SELECT a.id, a.name, a.role, CASE WHEN a.password IS NULL THEN 0 ELSE 1 END AS has_password, a.locked AS is_locked, a.made_at FROM accounts a ORDER BY a.name

-- name: accounts.named
SELECT a.id, a.name, a.role, CASE WHEN a.password IS NULL THEN 0 ELSE 1 END AS has_password, a.locked AS is_locked, a.made_at FROM accounts a WHERE a.name = @name

-- name: accounts.password
SELECT password FROM accounts WHERE name = @name

-- name: accounts.add
INSERT INTO accounts (name, role, password, made_at) VALUES (@name, @role, @password, @at) ON CONFLICT (name) DO NOTHING RETURNING id

-- name: accounts.set-role
UPDATE accounts SET role = @role WHERE id = @id

-- name: accounts.set-password
UPDATE accounts SET password = @password WHERE id = @id

-- name: accounts.set-locked
UPDATE accounts SET locked = @locked WHERE id = @id

-- name: accounts.remove
DELETE FROM accounts WHERE id = @id

-- name: accounts.event
INSERT INTO account_events (at, account, by_whom, what) VALUES (@at, @account, @by_whom, @what)

-- name: accounts.events
SELECT at, account, by_whom, what FROM account_events ORDER BY id DESC LIMIT @limit

-- name: accounts.events-forget
DELETE FROM account_events WHERE account = @name

-- name: accounts.attempt
-- Counts an attempt before it is looked at, so that many at once are counted, too. What comes while a name is barred does not bar it longer.
INSERT INTO account_attempts (name_hash, attempts, last_at) VALUES (@name_hash, 1, @at)
ON CONFLICT (name_hash) DO UPDATE SET
    attempts = CASE WHEN account_attempts.last_at < @since THEN 1 ELSE account_attempts.attempts + 1 END,
    last_at = CASE WHEN account_attempts.last_at < @since OR account_attempts.attempts < @most THEN excluded.last_at ELSE account_attempts.last_at END
RETURNING attempts

-- name: accounts.attempts-forget
DELETE FROM account_attempts WHERE name_hash = @name_hash OR last_at < @since

-- name: accounts.session-add
INSERT INTO account_sessions (account_id, secret, browser, made_at, seen_at, ends_at) VALUES (@account_id, @secret, @browser, @at, @at, @ends_at)

-- name: accounts.session
SELECT s.id, s.seen_at, a.id AS account_id, a.name, a.role FROM account_sessions s JOIN accounts a ON a.id = s.account_id
WHERE s.secret = @secret AND s.ends_at > @now AND s.seen_at > @idle AND a.locked = 0

-- name: accounts.session-seen
UPDATE account_sessions SET seen_at = @at WHERE id = @id

-- name: accounts.sessions
SELECT s.id, s.browser, s.made_at, s.seen_at, s.ends_at FROM account_sessions s WHERE s.account_id = @account_id AND s.ends_at > @now AND s.seen_at > @idle ORDER BY s.seen_at DESC, s.id DESC

-- name: accounts.session-end
DELETE FROM account_sessions WHERE account_id = @account_id AND id = @id RETURNING id

-- name: accounts.sessions-end-others
DELETE FROM account_sessions WHERE account_id = @account_id AND id <> @id

-- name: accounts.sessions-past
DELETE FROM account_sessions WHERE ends_at <= @now OR seen_at <= @idle

-- name: accounts.link-add
INSERT INTO account_links (secret, account_id, ends_at) VALUES (@secret, @account_id, @ends_at)

-- name: accounts.link
SELECT a.name FROM account_links l JOIN accounts a ON a.id = l.account_id WHERE l.secret = @secret AND l.ends_at > @now AND a.locked = 0

-- name: accounts.link-use
-- Whoever takes the row out has used the address; nobody else can.
DELETE FROM account_links WHERE secret = @secret AND ends_at > @now RETURNING account_id

-- name: accounts.links-past
DELETE FROM account_links WHERE ends_at <= @now

-- name: accounts.links-end
DELETE FROM account_links WHERE account_id = @account_id

-- name: accounts.by-id
SELECT a.id, a.name, a.role, CASE WHEN a.password IS NULL THEN 0 ELSE 1 END AS has_password, a.locked AS is_locked, a.made_at FROM accounts a WHERE a.id = @id

-- name: accounts.token-add
INSERT INTO account_tokens (account_id, secret, name, scope, made_at, ends_at) VALUES (@account_id, @secret, @name, @scope, @at, @ends_at) RETURNING id

-- name: accounts.token
SELECT t.id, t.scope, t.used_at, a.id AS account_id, a.name, a.role FROM account_tokens t JOIN accounts a ON a.id = t.account_id
WHERE t.secret = @secret AND t.ends_at > @now AND t.revoked_at IS NULL AND a.locked = 0

-- name: accounts.token-used
UPDATE account_tokens SET used_at = @at WHERE id = @id

-- name: accounts.tokens
SELECT id, name, scope, made_at, ends_at, used_at, revoked_at FROM account_tokens WHERE account_id = @account_id ORDER BY id

-- name: accounts.token-revoke
UPDATE account_tokens SET revoked_at = @at WHERE account_id = @account_id AND id = @id AND revoked_at IS NULL RETURNING id

-- name: accounts.tokens-remove
DELETE FROM account_tokens WHERE account_id = @account_id

-- name: accounts.forget-all
DELETE FROM account_sessions

-- name: accounts.forget-links
DELETE FROM account_links

-- name: accounts.forget-keys
DELETE FROM web_keys

-- name: accounts.web-keys
SELECT xml FROM web_keys ORDER BY name

-- name: accounts.web-key-keep
INSERT INTO web_keys (name, xml) VALUES (@name, @xml) ON CONFLICT (name) DO UPDATE SET xml = excluded.xml
