-- Laws: which document is the text of which law, and where an article stands.

-- name: laws.of-document
SELECT l.id, s.value AS title, t.slug
FROM documents d
JOIN things t ON t.id = d.thing_id
JOIN statements s ON s.thing_id = d.thing_id AND s.property = 'law' AND {shown:s}
JOIN things l ON l.id = s.object_id
WHERE d.id = @id ORDER BY s.id LIMIT 1

-- name: laws.text
-- The hash of the text of a law: of the asking document itself, else the latest one.
SELECT d.sha256
FROM things l
JOIN statements s ON s.thing_id = l.id AND s.property = 'text' AND {shown:s}
JOIN documents d ON d.thing_id = s.object_id
LEFT JOIN document_index i ON i.thing_id = d.thing_id AND {known:i}
WHERE l.kind = 'instrument' AND l.slug = @slug
ORDER BY CASE WHEN d.id = @document THEN 0 ELSE 1 END, coalesce(i.date, '') DESC, d.id DESC LIMIT 1

-- name: laws.article
SELECT slug FROM things WHERE kind = 'provision' AND key = @key
