-- What was created, updated and withdrawn, batch by batch.

-- name: feed.batches
SELECT id, at FROM batches WHERE id >= @from ORDER BY id LIMIT @limit

-- name: feed.of-batch
-- Things of which something became known or ceased to be known with a batch, as subject or as value.
SELECT t.id AS thing_id, t.kind, t.slug, t.key,
       EXISTS (SELECT 1 FROM statements s WHERE s.thing_id = t.id AND s.known_from < @batch) OR EXISTS (SELECT 1 FROM statements s WHERE s.object_id = t.id AND s.known_from < @batch) AS known_before,
       EXISTS (SELECT 1 FROM statements s WHERE s.thing_id = t.id AND s.known_from <= @batch AND (s.known_until IS NULL OR s.known_until > @batch))
           OR EXISTS (SELECT 1 FROM statements s WHERE s.object_id = t.id AND s.known_from <= @batch AND (s.known_until IS NULL OR s.known_until > @batch)) AS known_after
FROM (SELECT n.id, n.kind, n.slug, n.key
      FROM (SELECT s.thing_id AS id FROM statements s WHERE s.known_from = @batch
            UNION SELECT s.object_id FROM statements s WHERE s.known_from = @batch AND s.object_id IS NOT NULL
            UNION SELECT s.thing_id FROM statements s WHERE s.known_until = @batch
            UNION SELECT s.object_id FROM statements s WHERE s.known_until = @batch AND s.object_id IS NOT NULL) AS changed
      JOIN things n ON n.id = changed.id
      WHERE n.id > @after AND n.kind IN ('standard', 'committee', 'document', 'instrument', 'consultation', 'event', 'framework', 'body', 'project', 'topic') AND (CAST(@kind AS TEXT) IS NULL OR n.kind = @kind)
      ORDER BY n.id LIMIT @limit) AS t
ORDER BY t.id

-- name: feed.name
-- The name of a thing that has one in words.
SELECT coalesce(en, zh) FROM thing_index WHERE thing_id = @id ORDER BY known_from DESC LIMIT 1

-- name: feed.title
SELECT title FROM document_index WHERE thing_id = @id ORDER BY known_from DESC LIMIT 1
