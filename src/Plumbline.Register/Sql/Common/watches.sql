-- What readers watch, and what changes of the register touch.

-- name: watches.touched
-- Things of which something became known behind @since and up to @until, with the last such change. A document counts with the change with which it came; a mention alone counts where the thing came with it.
SELECT n.thing_id, n.kind, n.key, n.identity, n.batch, n.document_id, b.at
FROM (SELECT t.id AS thing_id, t.kind, t.key, t.identity, max(s.known_from) AS batch, d.id AS document_id
      FROM statements s JOIN things t ON t.id = s.thing_id LEFT JOIN documents d ON d.thing_id = t.id
      WHERE s.known_from > @since AND s.known_from <= @until AND t.id > @after AND s.state <> 3 AND s.property NOT IN ('merged-into', 'not-same-as', 'reviewed')
        AND t.kind IN ('standard', 'committee', 'document', 'instrument', 'consultation', 'event', 'framework', 'body', 'project', 'topic')
        AND (t.kind <> 'document' OR d.batch_id = s.known_from)
        AND (s.property <> 'mentioned' OR NOT EXISTS (SELECT 1 FROM statements p WHERE p.thing_id = t.id AND p.known_from < s.known_from))
      GROUP BY t.id, t.kind, t.key, t.identity, d.id) n
JOIN batches b ON b.id = n.batch
ORDER BY n.thing_id LIMIT @limit

-- name: watches.entries-of-things
SELECT e.id, e.kind, e.target, e.ordinal FROM search_entries e WHERE e.kind IN (1, 2, 3, 5, 6, 7, 8, 9, 10, 11) AND {each:e.target}

-- name: watches.entries-of-documents
SELECT e.id, e.kind, e.target, e.ordinal FROM search_entries e WHERE e.kind = 4 AND {each:e.target}

-- name: watches.first
SELECT thing_id, min(known_from) AS first FROM statements WHERE {each:thing_id} GROUP BY thing_id

-- name: watches.self
SELECT t.id AS holder, t.id AS thing_id, t.kind, t.key, t.slug, t.identity FROM things t WHERE {each:t.id}

-- name: watches.objects
-- What is stated of a thing with another as the value.
SELECT DISTINCT s.thing_id AS holder, o.id AS thing_id, o.kind, o.key, o.slug, o.identity
FROM statements s JOIN things o ON o.id = s.object_id
WHERE {each:s.thing_id} AND s.known_from > @since AND {known:s} AND s.state <> 3 AND s.property NOT IN ('mentioned', 'merged-into', 'not-same-as')

-- name: watches.named-in
SELECT f.document_id, f.thing_id, f.start, f.line, t.kind, t.key, t.slug, t.identity, e.quote
FROM findings f JOIN things t ON t.id = f.thing_id JOIN evidence e ON e.id = f.evidence_id
WHERE {each:f.document_id} AND {found:f} ORDER BY f.document_id, f.start, f.id

-- name: watches.into
SELECT m.thing_id AS holder, o.id AS thing_id, o.kind, o.key, o.slug, o.identity
FROM statements m JOIN things o ON o.id = m.object_id WHERE {each:m.thing_id} AND m.property = 'merged-into' AND {known:m}

-- name: watches.news
-- What became known of a thing behind a change, with what it rests on.
-- use: statements.evidence
WHERE {each:s.thing_id} AND s.known_from > @since AND s.property NOT IN ('merged-into', 'not-same-as', 'reviewed') AND {shown:s} ORDER BY s.id

-- name: watches.select
SELECT w.id, w.name, w.query, w.rate, w.state, w.problem, w.language, w.zone, w.remind, w.address_id, a.address AS mail, w.webhook, w.webhook_key, w.account_id, w.by_whom, w.made_at, w.seen, w.due_at,
       (SELECT count(*) FROM watch_hits h WHERE h.watch_id = w.id) AS hits
FROM watches w LEFT JOIN mail_addresses a ON a.id = w.address_id

-- name: watches.all
-- use: watches.select
ORDER BY w.id

-- name: watches.one
-- use: watches.select
WHERE w.id = @id

-- name: watches.of-account
-- use: watches.select
WHERE w.account_id = @id ORDER BY w.id

-- name: watches.of-mail
-- use: watches.select
WHERE w.address_id = @id ORDER BY w.id

-- name: watches.to-match
-- What a run looks at, without counting.
SELECT id, query, seen, state, problem FROM watches WHERE state <> 'waiting' ORDER BY id

-- name: watches.due
-- Watches with something to tell.
SELECT w.id FROM watches w WHERE w.state = 'active' AND w.due_at <= @now AND (w.address_id IS NOT NULL OR w.webhook IS NOT NULL)
  AND EXISTS (SELECT 1 FROM watch_hits h WHERE h.watch_id = w.id AND h.told = 0) ORDER BY w.id LIMIT @limit

-- name: watches.add
INSERT INTO watches (name, query, rate, state, language, zone, remind, address_id, webhook, webhook_key, account_id, by_whom, made_at, seen, due_at)
VALUES (@name, @query, @rate, @state, @language, @zone, @remind, @address_id, @webhook, @webhook_key, @account_id, @by_whom, @made_at, (SELECT coalesce(max(id), 0) FROM batches), @due_at) RETURNING id

-- name: watches.break
UPDATE watches SET state = 'broken', problem = @problem, seen = @seen WHERE id = @id AND state = 'active'

-- name: watches.mend
UPDATE watches SET state = 'active', problem = NULL WHERE id = @id AND state = 'broken'

-- name: watches.confirm
-- What waited for an address begins with what comes from now on.
UPDATE watches SET state = 'active', seen = (SELECT coalesce(max(id), 0) FROM batches), due_at = @due_at WHERE id = @id AND state = 'waiting'

-- name: watches.told
UPDATE watches SET due_at = @due_at WHERE id = @id

-- name: watches.remove-hits
DELETE FROM watch_hits WHERE watch_id = @id

-- name: watches.remove-reminders
DELETE FROM watch_reminders WHERE watch_id = @id

-- name: watches.remove-webhooks
DELETE FROM webhook_sendings WHERE watch_id = @id

-- name: watches.remove
DELETE FROM watches WHERE id = @id RETURNING id

-- name: watches.state
SELECT sequence, until, after, version FROM watch_state WHERE id = 1

-- name: watches.changed
INSERT INTO watch_state (id, sequence, until, after, version) VALUES (1, 0, 0, 0, 1) ON CONFLICT (id) DO UPDATE SET version = watch_state.version + 1

-- name: watches.advance
-- Another process may have looked meanwhile; then nothing is changed, and what was found is taken back.
UPDATE watch_state SET sequence = @sequence, until = @until, after = @after WHERE id = 1 AND sequence = @was AND after = @was_after RETURNING id

-- name: watches.lists
-- Whether a list changed since.
SELECT count(*) || ' ' || coalesce(max(kept_at), '') FROM kept_lists

-- name: watches.keep-hit
INSERT INTO watch_hits (watch_id, sequence, at, kind, address, title, under, reasons, quote, source, source_address)
VALUES (@watch_id, @sequence, @at, @kind, @address, @title, @under, @reasons, @quote, @source, @source_address)
ON CONFLICT (watch_id, address, sequence) DO NOTHING

-- name: watches.hits
SELECT id, sequence, at, kind, address, title, under, reasons, quote, source, source_address, told FROM watch_hits
WHERE watch_id = @id AND id < @before ORDER BY id DESC LIMIT @limit

-- name: watches.count-hits
SELECT count(*) FROM watch_hits WHERE watch_id = @id

-- name: watches.untold
SELECT id, sequence, at, kind, address, title, under, reasons, quote, source, source_address, told FROM watch_hits
WHERE watch_id = @id AND told = 0 ORDER BY id

-- name: watches.tell
UPDATE watch_hits SET told = 1 WHERE watch_id = @id AND told = 0 AND id <= @last

-- name: watches.remind
INSERT INTO watch_reminders (watch_id, address, closes, days, at) VALUES (@id, @address, @closes, @days, @at)
ON CONFLICT (watch_id, address, closes, days) DO NOTHING RETURNING watch_id

-- name: watches.reminded
SELECT address, closes, days FROM watch_reminders WHERE watch_id = @id

-- name: watches.things-of-documents
SELECT d.thing_id FROM documents d WHERE {each:d.id}

-- name: watches.around
-- A thing, of a standard without a year all editions, with what is merged into it, what is stated with it as the value, and the documents that name it.
WITH named AS (
    SELECT t.id FROM things t WHERE t.kind = @kind AND t.key = @key
    UNION SELECT t.id FROM things t WHERE t.kind = @kind AND t.slug = @slug
    UNION SELECT i.thing_id FROM standard_index i WHERE i.series_slug = @slug AND @kind = 'standard'
), members AS (
    SELECT n.id FROM named n UNION SELECT m.thing_id FROM statements m JOIN named n ON n.id = m.object_id WHERE m.property = 'merged-into' AND {known:m})
SELECT m.id FROM members m
UNION SELECT s.thing_id FROM statements s JOIN members m ON m.id = s.object_id
UNION SELECT d.thing_id FROM findings f JOIN members m ON m.id = f.thing_id JOIN documents d ON d.id = f.document_id

-- name: watches.thing
SELECT key, identity FROM things WHERE kind = @kind AND slug = @slug

-- name: watches.series
SELECT series FROM standard_index WHERE series_slug = @slug LIMIT 1

-- name: webhooks.queue
INSERT INTO webhook_sendings (watch_id, key, body, state, not_before, at) VALUES (@watch, @key, @body, 'queued', @at, @at) ON CONFLICT (key) DO NOTHING

-- name: webhooks.any
SELECT 1 FROM webhook_sendings WHERE state = 'queued' AND not_before <= @now AND (lease_until IS NULL OR lease_until < @now) LIMIT 1

-- name: webhooks.take
UPDATE webhook_sendings SET sender = @sender, lease_until = @until, tries = tries + 1 WHERE id = @id

-- name: webhooks.taken
SELECT s.id, s.watch_id, s.key AS idempotency_key, s.body, s.tries, w.webhook AS address, w.webhook_key AS signing_key
FROM webhook_sendings s JOIN watches w ON w.id = s.watch_id WHERE s.id = @id

-- name: webhooks.ended
UPDATE webhook_sendings SET state = @state, sender = NULL, lease_until = NULL, at = @at, not_before = @not_before, reply = @reply WHERE id = @id AND sender = @sender RETURNING id

-- name: webhooks.of-watch
SELECT id, key AS idempotency_key, state, tries, at, reply FROM webhook_sendings WHERE watch_id = @id ORDER BY id DESC LIMIT @limit

-- name: watches.end-mail
UPDATE watches SET address_id = NULL WHERE id = @id

-- name: watches.any
SELECT id FROM watches LIMIT 1

-- name: watches.of-nobody
SELECT count(*) FROM watches WHERE account_id IS NULL

-- name: watches.ids-of-account
SELECT id FROM watches WHERE account_id = @id
