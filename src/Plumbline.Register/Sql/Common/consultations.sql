-- What belongs to calls for comments besides their reports.

-- name: consultations.authorities
-- The bodies that ask, where they are known by a page.
SELECT x.slug AS consultation, o.slug, coalesce(oi.en, oi.zh) AS in_use, oi.zh
FROM things x
JOIN statements s ON s.thing_id = x.id AND s.property = 'by' AND {shown:s}
JOIN things o ON o.id = s.object_id AND o.kind = 'body'
JOIN thing_index oi ON oi.thing_id = o.id AND {known:oi}
WHERE x.kind = 'consultation' ORDER BY s.id

-- name: consultations.topics
-- The topics of the articles, or of the documents without articles, that report a call.
SELECT DISTINCT x.slug AS consultation, o.slug, coalesce(oi.en, oi.zh) AS in_use, oi.zh
FROM things x
JOIN consultation_index c ON c.thing_id = x.id AND {known:c}
JOIN statements r ON r.id = c.statement_id
JOIN evidence re ON re.id = r.evidence_id
JOIN documents d ON d.id = re.document_id
JOIN statements s ON s.thing_id = d.thing_id AND s.property = 'topic' AND {shown:s}
JOIN evidence e ON e.id = s.evidence_id AND coalesce(e.article, '') = coalesce(re.article, '')
JOIN things o ON o.id = s.object_id AND o.kind = 'topic'
JOIN thing_index oi ON oi.thing_id = o.id AND {known:oi}
WHERE x.kind = 'consultation' ORDER BY o.slug
