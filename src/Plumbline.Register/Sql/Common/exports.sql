-- What exports read: standards in order of their identifiers, page by page, and what is stated of each.

-- name: exports.standards
SELECT i.thing_id, i.slug, i.normal, i.kind, i.publisher, i.title, i.year, i.series, i.series_slug, i.dated, i.sort_key, i.released, i.effective, i.withdrawn, i.confirmed,
       i.stage, i.ics, i.committee
FROM standard_index i
WHERE {known:i} AND {by:coalesce(i.released, i.year)} AND (i.sort_key > @after_key OR (i.sort_key = @after_key AND i.thing_id > @after_id))
ORDER BY i.sort_key, i.thing_id LIMIT @limit

-- name: exports.standard
SELECT i.thing_id, i.slug, i.normal, i.kind, i.publisher, i.title, i.year, i.series, i.series_slug, i.dated, i.sort_key, i.released, i.effective, i.withdrawn, i.confirmed,
       i.stage, i.ics, i.committee
FROM standard_index i WHERE {known:i} AND i.slug = @slug

-- name: exports.of-standard
SELECT s.property, s.value, s.language, s.detail, o.key AS other, e.url
FROM statements s JOIN evidence e ON e.id = s.evidence_id LEFT JOIN things o ON o.id = s.object_id
WHERE s.thing_id IN {same:@id} AND s.property IN ('title', 'edition', 'language', 'ccs', 'replaces', 'replaced-by', 'will-replace', 'drafted-as', 'amends', 'adopts', 'department') AND {shown:s}
ORDER BY s.state DESC, s.id

-- name: exports.about-standard
SELECT s.property, x.key AS other, s.detail
FROM statements s JOIN things x ON x.id = s.thing_id
WHERE s.object_id IN {same:@id} AND s.property IN ('replaces', 'replaced-by') AND {shown:s}
ORDER BY s.state DESC, s.id

-- name: exports.committees
SELECT slug, normal, en, zh FROM committee_index i WHERE {known:i} ORDER BY sort_key
