-- What enters the register. Rows are only ever added; knowledge ends by known_until.

-- name: write.batch
INSERT INTO batches (id, kind, at, by_whom, note) VALUES ((SELECT coalesce(max(id), 0) + 1 FROM batches), @kind, @at, @by_whom, @note) RETURNING id

-- name: write.snapshot
INSERT INTO snapshots (sha256, size, media_type, batch_id) VALUES (@sha256, @size, @media_type, @batch_id)
ON CONFLICT (sha256) DO NOTHING

-- name: write.document
INSERT INTO documents (id, thing_id, sha256, name, text_length, text_sha256, batch_id, recognised_by)
VALUES (@id, @thing_id, @sha256, @name, @text_length, @text_sha256, @batch_id, @recognised_by)

-- name: write.document-known
SELECT 1 FROM documents WHERE sha256 = @sha256

-- name: write.bytes-known
SELECT 1 FROM snapshots WHERE sha256 = @sha256

-- name: write.text
INSERT INTO document_texts (id, document_id, start, length, text) VALUES ((SELECT coalesce(max(id), 0) + 1 FROM document_texts), @document_id, @start, @length, @text)

-- name: write.thing
INSERT INTO things (id, kind, key, slug, identity) VALUES (@id, @kind, @key, @slug, @identity)

-- name: write.thing-by-key
SELECT id FROM things WHERE kind = @kind AND key = @key

-- name: write.slug-taken
SELECT 1 FROM things WHERE kind = @kind AND slug = @slug

-- name: write.evidence
INSERT INTO evidence (id, kind, document_id, article, start, length, mark_start, mark_length, line, quote, publisher, item, date, url, content, unverified)
VALUES (@id, @kind, @document_id, @article, @start, @length, @mark_start, @mark_length, @line, @quote, @publisher, @item, @date, @url, @content, @unverified)

-- name: write.finding
INSERT INTO findings (id, document_id, kind, start, length, line, printed, normal, thing_id, article, confidence, rule, note, details, evidence_id, batch_id)
VALUES (@id, @document_id, @kind, @start, @length, @line, @printed, @normal, @thing_id, @article, @confidence, @rule, @note, @details, @evidence_id, @batch_id)

-- name: write.statement
INSERT INTO statements (id, thing_id, property, value, language, object_id, evidence_id, known_from, review, detail, path, state, true_from, true_until)
VALUES (@id, @thing_id, @property, @value, @language, @object_id, @evidence_id, @known_from, @review, @detail, @path, @state, @true_from, @true_until)

-- name: write.is-spoken
-- Whether anything is known of a thing that may have been forgotten when documents were recognised anew.
SELECT 1 FROM statements WHERE thing_id = @id AND known_until IS NULL LIMIT 1

-- name: write.end-finding
UPDATE findings SET known_until = @batch_id WHERE id = @id AND known_until IS NULL

-- name: write.end-statement
UPDATE statements SET known_until = @batch_id WHERE id = @id AND known_until IS NULL

-- name: write.next-ids
SELECT (SELECT coalesce(max(id), 0) FROM things), (SELECT coalesce(max(id), 0) FROM evidence),
       (SELECT coalesce(max(id), 0) FROM findings), (SELECT coalesce(max(id), 0) FROM statements),
       (SELECT coalesce(max(id), 0) FROM documents)
