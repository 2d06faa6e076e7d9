-- Hits of a search with what they are counted and narrowed by (Common/facets). Which they are, the lists of words have told (Search/PostingsIndex).

-- name: facets.hits
SELECT e.id, h.class, e.kind, e.target, e.ordinal FROM unnest(@ids, @classes) AS h (id, class) JOIN search_entries e ON e.id = h.id

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
