-- Decisions of editors. Nothing is overwritten: a decision that another one replaces gets known_until.

-- name: decide.stated
-- Whatever is stated of a thing, or of what is merged into it, by one property.
SELECT s.id, s.thing_id, t.kind, t.key, s.value, s.language, s.state, s.object_id, o.kind AS object_kind, o.key AS object_key, s.detail, s.true_from, s.true_until, s.evidence_id
FROM statements s JOIN things t ON t.id = s.thing_id LEFT JOIN things o ON o.id = s.object_id
WHERE s.thing_id IN {same:@id} AND s.property = @property AND {known:s} ORDER BY s.id

-- name: decide.stated-about
-- The same from the other side: what others state with this thing as the value.
SELECT s.id, s.thing_id, t.kind, t.key, s.value, s.language, s.state, s.object_id, o.kind AS object_kind, o.key AS object_key, s.detail, s.true_from, s.true_until, s.evidence_id
FROM statements s JOIN things t ON t.id = s.thing_id LEFT JOIN things o ON o.id = s.object_id
WHERE s.object_id IN {same:@id} AND s.property = @property AND {known:s} ORDER BY s.id

-- name: decide.merged
SELECT s.id, o.key AS value, s.thing_id, s.state FROM statements s JOIN things o ON o.id = s.object_id
WHERE s.thing_id = @id AND s.property = 'merged-into' AND {known:s}
