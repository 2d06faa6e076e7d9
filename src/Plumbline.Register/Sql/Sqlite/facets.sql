-- Hits of a search with what they are counted and narrowed by (Common/facets). With @classed = 0 the classes are not asked for.

-- name: facets.hits
SELECT e.id, CASE WHEN @classed = 0 THEN 3 WHEN w.rowid IN (SELECT c.rowid FROM search_words c WHERE c.search_words MATCH @in_ids) THEN 0
    WHEN w.rowid IN (SELECT c.rowid FROM search_words c WHERE c.search_words MATCH @in_title) THEN 1
    WHEN w.rowid IN (SELECT c.rowid FROM search_words c WHERE c.search_words MATCH @in_heading) THEN 2 ELSE 3 END AS class, e.kind, e.target, e.ordinal
FROM search_words w JOIN search_entries e ON e.id = w.rowid
WHERE w.search_words MATCH @match AND {entry:w.rowid} ORDER BY w.rowid DESC LIMIT @first

-- name: facets.standards
WITH hits AS MATERIALIZED (
-- use: facets.hits
)
-- use: facets.standards-of

-- name: facets.standards-every
WITH hits AS MATERIALIZED (
-- use: facets.every
)
-- use: facets.standards-of

-- name: facets.documents
WITH hits AS MATERIALIZED (
-- use: facets.hits
)
-- use: facets.documents-of

-- name: facets.documents-every
WITH hits AS MATERIALIZED (
-- use: facets.every
)
-- use: facets.documents-of

-- name: facets.passages
WITH hits AS MATERIALIZED (
-- use: facets.hits
)
-- use: facets.passages-of

-- name: facets.passages-every
WITH hits AS MATERIALIZED (
-- use: facets.every
)
-- use: facets.passages-of

-- name: facets.named
WITH hits AS MATERIALIZED (
-- use: facets.hits
)
-- use: facets.named-of

-- name: facets.named-every
WITH hits AS MATERIALIZED (
-- use: facets.every
)
-- use: facets.named-of

-- name: facets.committees
WITH hits AS MATERIALIZED (
-- use: facets.hits
)
-- use: facets.committees-of

-- name: facets.committees-every
WITH hits AS MATERIALIZED (
-- use: facets.every
)
-- use: facets.committees-of
