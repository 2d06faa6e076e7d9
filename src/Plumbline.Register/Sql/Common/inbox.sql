-- What came in and waits for an editor.

-- name: inbox.select
SELECT i.id, i.source_id, s.name AS source, s.title AS source_title, it.address, t.slug AS document, b.slug AS before, i.made_at, i.state, i.label, i.decided_at, i.by_whom, i.title, i.date, i.language, i.authority,
       i.standards, i.committees, i.deadline, i.topic, i.same_as, i.same_why, i.pair_of
FROM inbox i
JOIN sources s ON s.id = i.source_id
JOIN source_items it ON it.id = i.item_id
JOIN documents d ON d.id = i.document_id
JOIN things t ON t.id = d.thing_id
LEFT JOIN documents e ON e.id = i.before_id
LEFT JOIN things b ON b.id = e.thing_id

-- name: inbox.list
-- Entries that are not folded into another, the last first.
-- use: inbox.select
WHERE i.state = @state AND i.same_as IS NULL AND i.id < @before ORDER BY i.id DESC LIMIT @limit

-- name: inbox.one
-- use: inbox.select
WHERE i.id = @id

-- name: inbox.folded
-- use: inbox.select
WHERE i.same_as = @id ORDER BY i.id

-- name: inbox.pairs
-- use: inbox.select
WHERE i.pair_of = @id OR i.id = @pair ORDER BY i.id

-- name: inbox.counts
SELECT state, count(*) AS number FROM inbox WHERE same_as IS NULL GROUP BY state

-- name: inbox.insert
INSERT INTO inbox (source_id, item_id, document_id, before_id, made_at, state, title, date, language, authority, standards, committees, deadline, topic, title_key, same_as, same_why, pair_of)
VALUES (@source, @item, @document, @before, @at, 'new', @title, @date, @language, @authority, @standards, @committees, @deadline, @topic, @title_key, @same_as, @same_why, @pair_of)
ON CONFLICT (item_id, document_id) DO NOTHING RETURNING id

-- name: inbox.earlier
-- Versions of the same item that nobody has decided on: the latest stands for them, and for what was folded into them.
UPDATE inbox SET same_as = @id, same_why = CASE WHEN item_id = @item THEN 'earlier version' ELSE same_why END
WHERE id <> @id AND state = 'new' AND ((item_id = @item AND same_as IS NULL) OR same_as IN (SELECT o.id FROM inbox o WHERE o.item_id = @item AND o.id <> @id AND o.state = 'new'))

-- name: inbox.decide
UPDATE inbox SET state = @state, label = @label, decided_at = @at, by_whom = @by_whom WHERE id = @id OR same_as = @id

-- name: inbox.same-document
SELECT COALESCE(same_as, id) FROM inbox WHERE document_id = @document ORDER BY id LIMIT 1

-- name: inbox.same-text
-- An entry whose document reads the same, letter for letter.
SELECT COALESCE(i.same_as, i.id) FROM inbox i JOIN documents d ON d.id = i.document_id
WHERE d.text_sha256 = (SELECT text_sha256 FROM documents WHERE id = @document) AND i.document_id <> @document ORDER BY i.id LIMIT 1

-- name: inbox.same-title
-- Entries under the same title that came lately, of other sources.
SELECT COALESCE(same_as, id) AS id, date, language, standards, deadline FROM inbox
WHERE title_key = @title_key AND source_id <> @source AND before_id IS NULL AND made_at >= @since ORDER BY id LIMIT 20

-- name: inbox.lately
-- What may be the other language of a new entry.
SELECT id, date, language, standards, deadline FROM inbox WHERE same_as IS NULL AND pair_of IS NULL AND before_id IS NULL AND language IS NOT NULL AND language <> @language AND standards <> '' AND made_at >= @since ORDER BY id DESC LIMIT 500
