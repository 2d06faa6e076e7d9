-- Questions that the other store asks one by one: there a question costs no way to a server.

-- name: write.things-there
SELECT t.kind, t.key, t.id FROM unnest(CAST(@kinds AS TEXT[]), CAST(@keys AS TEXT[])) AS w (kind, key)
JOIN things t ON t.kind = w.kind COLLATE "C" AND t.key = w.key COLLATE "C"

-- name: write.slugs-there
SELECT t.kind, t.slug FROM unnest(CAST(@kinds AS TEXT[]), CAST(@slugs AS TEXT[])) AS w (kind, slug)
JOIN things t ON t.kind = w.kind COLLATE "C" AND t.slug = w.slug COLLATE "C"
