-- Sources, what they name, and their rounds.

-- name: sources.select
SELECT id, name, title, kind, address, selector, content, document_kind, language, authority, topics, rhythm, zone, expect_days, pause_ms, recheck_days, is_on, made_at, by_whom,
       next_at, round_at, success_at, new_at, failures, fault, message, etag, last_modified, sha256, listed
FROM sources

-- name: sources.all
-- use: sources.select
WHERE is_removed = 0 ORDER BY name

-- name: sources.one
-- use: sources.select
WHERE name = @name AND is_removed = 0

-- name: sources.by-id
-- use: sources.select
WHERE id = @id

-- name: sources.names
SELECT name FROM sources

-- name: sources.known
-- Also those that were removed.
SELECT id, is_removed FROM sources WHERE name = @name

-- name: sources.insert
INSERT INTO sources (name, title, kind, address, host, selector, content, document_kind, language, authority, topics, rhythm, zone, expect_days, pause_ms, recheck_days, is_on, made_at, by_whom, next_at)
VALUES (@name, @title, @kind, @address, @host, @selector, @content, @document_kind, @language, @authority, @topics, @rhythm, @zone, @expect_days, @pause_ms, @recheck_days, @is_on, @at, @by_whom, @next_at)

-- name: sources.change
-- What came of another address is not what came of this one: its marks are forgotten.
UPDATE sources SET title = @title, kind = @kind, host = @host, content = @content, document_kind = @document_kind, language = @language, authority = @authority, topics = @topics,
    rhythm = @rhythm, zone = @zone, expect_days = @expect_days, pause_ms = @pause_ms, recheck_days = @recheck_days, is_on = @is_on, is_removed = 0, next_at = @next_at,
    etag = NULL, last_modified = NULL, sha256 = NULL, listed = CASE WHEN address = @address AND COALESCE(selector, '') = COALESCE(CAST(@selector AS TEXT), '') THEN listed ELSE 0 END, address = @address, selector = @selector
WHERE id = @id

-- name: sources.switch
UPDATE sources SET is_on = @is_on, next_at = @next_at WHERE id = @id

-- name: sources.remove
UPDATE sources SET is_removed = 1, is_on = 0, next_at = NULL WHERE id = @id

-- name: sources.any-due
SELECT 1 FROM sources WHERE next_at IS NOT NULL AND next_at <= @now LIMIT 1

-- name: sources.due
-- use: sources.select
WHERE is_on = 1 AND next_at IS NOT NULL AND next_at <= @now ORDER BY next_at, id LIMIT @limit

-- name: sources.due-of-host
-- use: sources.select
WHERE host = @host AND is_on = 1 AND next_at IS NOT NULL AND next_at <= @now ORDER BY next_at, id LIMIT @limit

-- name: hosts.take
-- Answers with the host where it is now the worker's: nobody has it, or its lease has ended.
INSERT INTO source_hosts (host, worker, lease_until) VALUES (@host, @worker, @until)
ON CONFLICT (host) DO UPDATE SET worker = excluded.worker, lease_until = excluded.lease_until
WHERE source_hosts.worker IS NULL OR source_hosts.worker = excluded.worker OR source_hosts.lease_until < @now
RETURNING host

-- name: hosts.not-before
SELECT not_before FROM source_hosts WHERE host = @host

-- name: hosts.renew
UPDATE source_hosts SET lease_until = @until WHERE worker = @worker RETURNING host

-- name: hosts.mine
-- Asked in the transaction that keeps what came: the row stays locked until its end.
UPDATE source_hosts SET lease_until = @until WHERE host = @host AND worker = @worker RETURNING host

-- name: hosts.leave
UPDATE source_hosts SET worker = NULL, lease_until = NULL WHERE worker = @worker

-- name: hosts.rest
-- The host has said when it wants to be asked again.
UPDATE source_hosts SET not_before = @not_before WHERE host = @host

-- name: rounds.open
-- A round that was begun and has no end: what did it ended.
SELECT id FROM source_rounds WHERE source_id = @source AND ended_at IS NULL ORDER BY id DESC LIMIT 1

-- name: rounds.again
UPDATE source_rounds SET tries = tries + 1 WHERE id = @id

-- name: rounds.begin
INSERT INTO source_rounds (source_id, planned_at, begun_at, by_whom, tries) VALUES (@source, @planned_at, @at, @by_whom, 1) ON CONFLICT (source_id, planned_at) DO NOTHING RETURNING id

-- name: rounds.end
UPDATE source_rounds SET ended_at = @at, outcome = @outcome, listed = @listed, unchanged = @unchanged, failed = @failed, waiting = @waiting, bytes = @bytes, fault = @fault, message = @message
WHERE id = @id AND ended_at IS NULL

-- name: rounds.count
-- What is kept counts at once, so that a round that is taken up again counts nothing twice.
UPDATE source_rounds SET added = added + @added, changed = changed + @changed WHERE id = @id

-- name: sources.ended
UPDATE sources SET next_at = CASE WHEN is_on = 1 THEN @next_at ELSE NULL END, round_at = @at, success_at = CASE WHEN @failed = 1 THEN success_at ELSE @at END,
    failures = CASE WHEN @failed = 1 THEN failures + 1 ELSE 0 END, fault = @fault, message = @message, etag = @etag, last_modified = @last_modified,
    sha256 = COALESCE(CAST(@sha256 AS TEXT), sha256), listed = CASE WHEN @failed = 1 THEN listed ELSE @listed END
WHERE id = @id

-- name: sources.news
UPDATE sources SET new_at = @at WHERE id = @id

-- name: rounds.of
SELECT id, planned_at, begun_at, ended_at, by_whom, tries, outcome, listed, added, changed, unchanged, failed, waiting, bytes, fault, message
FROM source_rounds WHERE source_id = @source ORDER BY id DESC LIMIT @limit

-- name: rounds.one
SELECT id, planned_at, begun_at, ended_at, by_whom, tries, outcome, listed, added, changed, unchanged, failed, waiting, bytes, fault, message FROM source_rounds WHERE id = @id

-- name: rounds.month
SELECT source_id, CAST(count(*) AS BIGINT) AS rounds, CAST(SUM(CASE WHEN outcome = 'failed' THEN 1 ELSE 0 END) AS BIGINT) AS failed, CAST(SUM(added) AS BIGINT) AS added, CAST(SUM(changed) AS BIGINT) AS changed
FROM source_rounds WHERE ended_at >= @since AND ended_at < @until GROUP BY source_id

-- name: items.select
SELECT id, source_id, address, title, date, first_seen, checked_at, etag, last_modified, sha256, print, letters, document_id, failures FROM source_items

-- name: items.of
-- use: items.select
WHERE source_id = @source

-- name: items.recent
-- use: items.select
WHERE source_id = @source ORDER BY id DESC LIMIT @limit

-- name: items.insert
INSERT INTO source_items (source_id, address, title, date, first_seen) VALUES (@source, @address, @title, @date, @at) ON CONFLICT (source_id, address) DO NOTHING

-- name: items.same
UPDATE source_items SET checked_at = @at, etag = @etag, last_modified = @last_modified, sha256 = COALESCE(CAST(@sha256 AS TEXT), sha256), failures = 0 WHERE id = @id

-- name: items.unchanged
UPDATE source_items SET checked_at = @at, failures = 0 WHERE id = @id

-- name: items.failed
UPDATE source_items SET checked_at = @at, failures = failures + 1 WHERE id = @id

-- name: items.read
UPDATE source_items SET checked_at = @at, etag = @etag, last_modified = @last_modified, sha256 = @sha256, print = @print, letters = @letters, document_id = @document, failures = 0 WHERE id = @id

-- name: items.document
SELECT document_id FROM source_items WHERE id = @id

-- name: fetches.insert
INSERT INTO source_fetches (round_id, source_id, item_id, address, at, outcome, status, sha256, size, headers, document_id, before_id, fault, message)
VALUES (@round, @source, @item, @address, @at, @outcome, @status, @sha256, @size, @headers, @document, @before, @fault, @message)

-- name: fetches.of
SELECT f.address, f.at, f.outcome, f.status, f.sha256, f.size, f.headers, f.fault, f.message, t.slug AS document, b.slug AS before
FROM source_fetches f
LEFT JOIN documents d ON d.id = f.document_id LEFT JOIN things t ON t.id = d.thing_id
LEFT JOIN documents e ON e.id = f.before_id LEFT JOIN things b ON b.id = e.thing_id
WHERE f.source_id = @source ORDER BY f.id DESC LIMIT @limit

-- name: fetches.before
-- The version of a page before a document, and the one after it, as the rounds saw them.
SELECT b.slug FROM source_fetches f JOIN documents e ON e.id = f.before_id JOIN things b ON b.id = e.thing_id JOIN documents d ON d.id = f.document_id JOIN things t ON t.id = d.thing_id
WHERE t.slug = @slug ORDER BY f.id DESC LIMIT 1

-- name: fetches.after
SELECT b.slug FROM source_fetches f JOIN documents e ON e.id = f.document_id JOIN things b ON b.id = e.thing_id JOIN documents d ON d.id = f.before_id JOIN things t ON t.id = d.thing_id
WHERE t.slug = @slug ORDER BY f.id DESC LIMIT 1
