-- What is one and the same: rules that merge, and references that wait for their target.

-- name: identity.any-reference
SELECT 1 FROM things WHERE kind = 'reference' LIMIT 1

-- name: identity.titles
-- Every title that was ever stated of a thing: one that no longer holds may have resolved a reference.
SELECT DISTINCT thing_id, value FROM statements WHERE {each:thing_id} AND property = 'title'

-- name: identity.titles-now
SELECT DISTINCT s.value FROM statements s WHERE s.thing_id = @id AND s.property = 'title' AND {shown:s}

-- name: identity.merged
-- What a thing is merged into now; an editor's merge has state 2.
SELECT s.thing_id, s.id, s.object_id, s.state FROM statements s WHERE {each:s.thing_id} AND s.property = 'merged-into' AND s.known_until IS NULL

-- name: identity.apart
-- What an editor said that a thing is not.
SELECT s.value FROM statements s WHERE s.thing_id = @id AND s.property = 'not-same-as' AND s.known_until IS NULL

-- name: identity.apart-of
-- The statement that says so of one other.
SELECT s.id, s.thing_id FROM statements s WHERE s.thing_id = @id AND s.property = 'not-same-as' AND s.value = @value AND s.known_until IS NULL

-- name: identity.described
-- Anything that is stated of a thing besides where it is named.
-- Two ranges beside the mentions, of which there may be very many, so that the index passes over them.
SELECT t.id FROM things t WHERE {each:t.id}
AND (EXISTS (SELECT 1 FROM statements s WHERE s.thing_id = t.id AND s.property < 'mentioned' AND s.known_until IS NULL AND s.state <> 3)
  OR EXISTS (SELECT 1 FROM statements s WHERE s.thing_id = t.id AND s.property > 'mentioned' AND s.property NOT IN ('merged-into', 'not-same-as', 'reviewed') AND s.known_until IS NULL AND s.state <> 3))

-- name: identity.series-described
SELECT 1 FROM standard_index i WHERE i.series_slug = @slug AND i.known_until IS NULL AND i.title IS NOT NULL LIMIT 1

-- name: identity.references
-- References by title with the first words that name them, how often they are named, and what they are merged into.
SELECT t.id, t.key, t.slug, r.slug AS target_slug, r.key AS target,
       (SELECT min(m.value) FROM statements m WHERE m.thing_id = t.id AND m.property = 'mentioned' AND {shown:m}) AS title,
       (SELECT count(*) FROM statements m WHERE m.thing_id = t.id AND m.property = 'mentioned' AND {shown:m}
          AND {by:(SELECT di.date FROM evidence me JOIN documents md ON md.id = me.document_id JOIN document_index di ON di.thing_id = md.thing_id AND di.known_until IS NULL WHERE me.id = m.evidence_id)}) AS places
FROM things t
LEFT JOIN statements s ON s.thing_id = t.id AND s.property = 'merged-into' AND {shown:s}
LEFT JOIN things r ON r.id = s.object_id
WHERE t.kind = 'reference' AND EXISTS (SELECT 1 FROM statements m WHERE m.thing_id = t.id AND m.property = 'mentioned' AND {shown:m}
          AND {by:(SELECT di.date FROM evidence me JOIN documents md ON md.id = me.document_id JOIN document_index di ON di.thing_id = md.thing_id AND di.known_until IS NULL WHERE me.id = m.evidence_id)})
ORDER BY t.id DESC LIMIT @limit

-- name: identity.reference-title
-- The words of a reference as they stand in one of its places.
SELECT min(s.value) FROM statements s WHERE s.thing_id = @id AND s.property = 'mentioned' AND {shown:s}

-- name: identity.event-facts
-- What is stated of an event itself, by which it may be the same as another.
SELECT s.property, s.value, o.key AS object FROM statements s LEFT JOIN things o ON o.id = s.object_id
WHERE s.thing_id = @id AND s.property IN ('name', 'title', 'date', 'place', 'organiser', 'body', 'kind', 'instrument') AND {shown:s}

-- name: identity.events-of
-- Events of a day: the key of lists begins with it.
SELECT i.thing_id FROM thing_index i WHERE i.kind = 'event' AND i.known_until IS NULL AND i.sort_key >= @from AND i.sort_key < @until ORDER BY i.thing_id

-- name: identity.merged-by-rule
-- What is merged into a thing by a rule.
SELECT s.thing_id FROM statements s WHERE s.object_id = @id AND s.property = 'merged-into' AND s.known_until IS NULL AND s.state = 1 ORDER BY s.thing_id
