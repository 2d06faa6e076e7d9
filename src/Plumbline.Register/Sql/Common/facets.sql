-- What hits of a search are counted and narrowed by. Each store says which rows are hits (id, class, kind, target, ordinal); what stands beside them is the same on all.

-- name: facets.standards-of
-- Since when each is replaced as a whole, by what it says itself and by what others say; 9999-99 where no day is known.
SELECT n.*,
       (SELECT min(coalesce(r.effective, r.released, '9999-99')) FROM statements s JOIN standard_index r ON r.thing_id = s.thing_id AND {known:r}
        WHERE s.object_id = n.target AND s.property = 'replaces' AND coalesce(s.detail, '') <> 'part' AND {shown:s}) AS replaced,
       (SELECT min(coalesce(r.effective, r.released, '9999-99')) FROM statements s JOIN standard_index r ON r.thing_id = s.object_id AND {known:r}
        WHERE s.thing_id = n.target AND s.property = 'replaced-by' AND coalesce(s.detail, '') <> 'part' AND {shown:s}) AS replaced_by
FROM (SELECT h.id, h.class, h.kind, h.target, h.ordinal, i.thing_id, i.normal, i.kind AS identifier_kind, coalesce(i.year, substr(i.released, 1, 4)) AS year,
             i.released, i.effective, i.withdrawn, i.stage, i.ics, i.committee
      FROM hits h JOIN standard_index i ON i.thing_id = h.target AND {known:i}
      WHERE (CAST(@year AS TEXT) IS NULL OR coalesce(i.year, substr(i.released, 1, 4)) = @year) AND (CAST(@committee AS TEXT) IS NULL OR i.committee = @committee)
        AND (CAST(@field AS TEXT) IS NULL OR (' ' || i.ics) LIKE @field) AND (CAST(@kinds AS TEXT) IS NULL OR CAST(@kinds AS TEXT) LIKE ('% ' || i.kind || ' %'))
        AND (h.class > @class OR (h.class = @class AND h.id < @before))
      ORDER BY h.class, h.id DESC LIMIT @limit) n
ORDER BY n.class, n.id DESC

-- name: facets.documents-of
SELECT h.id, h.class, h.kind, h.target, h.ordinal, d.thing_id, i.language, substr(i.date, 1, 4) AS year
FROM hits h JOIN documents d ON d.thing_id = h.target JOIN document_index i ON i.thing_id = d.thing_id AND {known:i}
WHERE (CAST(@year AS TEXT) IS NULL OR substr(i.date, 1, 4) = @year) AND (CAST(@language AS TEXT) IS NULL OR i.language = @language)
  AND (h.class > @class OR (h.class = @class AND h.id < @before))
ORDER BY h.class, h.id DESC LIMIT @limit

-- name: facets.passages-of
SELECT h.id, h.class, h.kind, h.target, h.ordinal, d.thing_id, p.number AS article, i.language, substr(i.date, 1, 4) AS year
FROM hits h JOIN documents d ON d.id = h.target JOIN document_index i ON i.thing_id = d.thing_id AND {known:i}
JOIN passage_index p ON p.document_id = h.target AND p.ordinal = h.ordinal AND {known:p}
WHERE (CAST(@year AS TEXT) IS NULL OR substr(i.date, 1, 4) = @year) AND (CAST(@language AS TEXT) IS NULL OR i.language = @language)
  AND (h.class > @class OR (h.class = @class AND h.id < @before))
ORDER BY h.class, h.id DESC LIMIT @limit

-- name: facets.named-of
SELECT h.id, h.class, h.kind, h.target, h.ordinal, i.thing_id, i.slug, substr(coalesce(i.date, i.ended), 1, 4) AS year
FROM hits h JOIN thing_index i ON i.thing_id = h.target AND {known:i}
WHERE (CAST(@year AS TEXT) IS NULL OR substr(coalesce(i.date, i.ended), 1, 4) = @year)
  AND (h.class > @class OR (h.class = @class AND h.id < @before))
ORDER BY h.class, h.id DESC LIMIT @limit

-- name: facets.committees-of
SELECT h.id, h.class, h.kind, h.target, h.ordinal FROM hits h WHERE (h.class > @class OR (h.class = @class AND h.id < @before))
ORDER BY h.class, h.id DESC LIMIT @limit

-- name: facets.topics
-- The topics that articles, or documents without articles, are about.
SELECT s.thing_id, e.article, t.slug AS topic
FROM things t JOIN statements s ON s.object_id = t.id AND s.property = 'topic' AND {shown:s} JOIN evidence e ON e.id = s.evidence_id
WHERE t.kind = 'topic'

-- name: facets.committee
SELECT i.en, i.zh FROM things t JOIN committee_index i ON i.thing_id = t.id AND {known:i} WHERE t.kind = 'committee' AND t.key = @normal

-- name: facets.every
-- Every entry of a kind, where no words are asked for; the sign has the entries gone through in their order.
SELECT e.id, 0 AS class, e.kind, e.target, e.ordinal FROM search_entries e WHERE + e.kind = @kind AND {entry:e.id} ORDER BY e.id DESC LIMIT @first

-- name: facets.touched
-- Entries of a kind by their things or documents, which changes of the register touched.
SELECT e.id, 0 AS class, e.kind, e.target, e.ordinal FROM search_entries e WHERE e.kind = @kind AND {each:e.target}

-- name: facets.standards-touched
WITH hits AS MATERIALIZED (
-- use: facets.touched
)
-- use: facets.standards-of

-- name: facets.documents-touched
WITH hits AS MATERIALIZED (
-- use: facets.touched
)
-- use: facets.documents-of

-- name: facets.passages-touched
WITH hits AS MATERIALIZED (
-- use: facets.touched
)
-- use: facets.passages-of

-- name: facets.named-touched
WITH hits AS MATERIALIZED (
-- use: facets.touched
)
-- use: facets.named-of

-- name: facets.committees-touched
WITH hits AS MATERIALIZED (
-- use: facets.touched
)
-- use: facets.committees-of
