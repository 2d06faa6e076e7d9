-- Documents that are recognised anew.

-- name: recognise.documents
-- Documents that another version recognised last, or all where no version is given.
SELECT d.id, t.slug, d.name, d.sha256, d.text_sha256, s.media_type, d.recognised_by FROM documents d JOIN things t ON t.id = d.thing_id JOIN snapshots s ON s.sha256 = d.sha256
WHERE CAST(@version AS TEXT) IS NULL OR coalesce(d.recognised_by, '') <> @version ORDER BY d.id

-- name: recognise.count
SELECT count(*) FROM documents d WHERE coalesce(d.recognised_by, '') <> @version

-- name: recognise.document
SELECT thing_id FROM documents WHERE id = @id AND text_sha256 = @text_sha256

-- name: recognise.statements
-- What is stated by the words of a document, and of the document itself by its upload; decisions and citations are not among them.
SELECT s.id, s.thing_id, s.property, s.value, s.language, s.object_id, s.detail, s.review, s.true_from, s.true_until, e.start + e.mark_start AS mark, e.mark_length
FROM evidence e JOIN statements s ON s.evidence_id = e.id
WHERE e.document_id = @document AND e.kind = 1 AND s.known_until IS NULL AND s.state = 1
UNION ALL
SELECT s.id, s.thing_id, s.property, s.value, s.language, s.object_id, s.detail, s.review, s.true_from, s.true_until, NULL AS mark, NULL AS mark_length
FROM statements s JOIN evidence e ON e.id = s.evidence_id
WHERE s.thing_id = @thing AND e.kind = 2 AND e.publisher = 'upload' AND s.known_until IS NULL AND s.state = 1

-- name: recognise.findings
SELECT id, kind, start, length, normal, thing_id, article, confidence, rule, note, details, evidence_id FROM findings WHERE document_id = @document AND known_until IS NULL ORDER BY id

-- name: recognise.done
UPDATE documents SET recognised_by = @version WHERE id = @id
