-- Versions of standards in other languages; a partial index holds the statements on them.

-- name: versions.in-series
-- Editions of a series of which versions are stated.
SELECT DISTINCT i.thing_id AS id FROM standard_index i
WHERE {known:i} AND i.series_slug = @slug AND EXISTS (SELECT 1 FROM statements s WHERE s.thing_id = i.thing_id AND s.property IN ('language-version', 'language-version-planned') AND {known:s})

-- name: versions.of-thing
-- use: statements.evidence
WHERE s.thing_id IN {same:@id} AND s.property IN ('language-version', 'language-version-planned') AND {shown:s}
ORDER BY s.state DESC, s.id LIMIT @limit

-- name: versions.all
-- use: statements.evidence
WHERE s.property IN ('language-version', 'language-version-planned') AND x.kind = 'standard' AND {shown:s}
ORDER BY s.state DESC, s.id

-- name: versions.editions
-- All editions of the standards of which versions are stated.
SELECT DISTINCT e.thing_id, e.slug, e.normal, e.kind, e.publisher, e.title, e.year, e.series, e.series_slug, e.dated, e.sort_key, e.released, e.effective, e.withdrawn, e.confirmed, e.stage, e.ics, e.committee
FROM statements s JOIN standard_index i ON i.thing_id = s.thing_id AND {known:i} JOIN standard_index e ON e.series_slug = i.series_slug AND {known:e}
WHERE s.property IN ('language-version', 'language-version-planned') AND {known:s}

-- name: versions.replaced
-- What replaces those of which versions are stated as a whole.
SELECT v.thing_id AS old_id, i.normal, i.slug, coalesce(i.effective, i.released) AS since
FROM statements v JOIN statements s ON s.object_id = v.thing_id AND s.property = 'replaces' AND coalesce(s.detail, '') <> 'part' AND {shown:s}
JOIN standard_index i ON i.thing_id = s.thing_id AND {known:i}
WHERE v.property IN ('language-version', 'language-version-planned') AND {known:v}
UNION
SELECT v.thing_id, i.normal, i.slug, coalesce(i.effective, i.released)
FROM statements v JOIN statements s ON s.thing_id = v.thing_id AND s.property = 'replaced-by' AND s.object_id IS NOT NULL AND coalesce(s.detail, '') <> 'part' AND {shown:s}
JOIN standard_index i ON i.thing_id = s.object_id AND {known:i}
WHERE v.property IN ('language-version', 'language-version-planned') AND {known:v}

-- name: versions.missing
-- The latest editions of national standards that nothing replaces and that have no version in a language, in order of their identifiers.
SELECT i.thing_id, i.slug, i.normal, i.kind, i.publisher, i.title, i.year, i.series, i.series_slug, i.dated, i.sort_key, i.released, i.effective, i.withdrawn, i.confirmed, i.stage, i.ics, i.committee
FROM standard_index i
WHERE {known:i} AND i.dated = 1 AND i.kind IN ('national-mandatory', 'national-recommended', 'guide') AND (CAST(@kind AS TEXT) IS NULL OR i.kind = @kind)
  AND (i.sort_key > @after_key OR (i.sort_key = @after_key AND i.thing_id > @after_id)) AND coalesce(i.released, i.year) <= @day
  AND NOT EXISTS (SELECT 1 FROM standard_index e WHERE e.series_slug = i.series_slug AND {known:e} AND e.dated = 1 AND e.year > i.year AND coalesce(e.effective, e.released, e.year) <= @day)
  AND NOT EXISTS (SELECT 1 FROM statements r JOIN standard_index n ON n.thing_id = r.thing_id AND {known:n}
                  WHERE r.object_id = i.thing_id AND r.property = 'replaces' AND coalesce(r.detail, '') <> 'part' AND {known:r} AND coalesce(n.effective, n.released, n.year) <= @day)
  AND NOT EXISTS (SELECT 1 FROM standard_index e JOIN statements v ON v.thing_id = e.thing_id AND v.property IN ('language-version', 'language-version-planned') AND v.property = 'language-version' AND v.value = @language AND {shown:v}
                  WHERE e.series_slug = i.series_slug AND {known:e})
ORDER BY i.sort_key, i.thing_id LIMIT @limit
