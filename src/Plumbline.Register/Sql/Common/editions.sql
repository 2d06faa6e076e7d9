-- The editions around a standard, with what replaced what.

-- name: editions.links
-- What is said to replace a standard or to be replaced by it, from old to new; drafts replace nothing.
SELECT CASE s.property WHEN 'replaces' THEN s.object_id ELSE s.thing_id END AS old_id, CASE s.property WHEN 'replaces' THEN s.thing_id ELSE s.object_id END AS new_id,
       CASE WHEN coalesce(s.detail, '') = 'part' THEN 1 ELSE 0 END AS part
FROM statements s
WHERE s.property IN ('replaces', 'replaced-by') AND s.object_id IS NOT NULL AND (s.thing_id IN {same:@id} OR s.object_id IN {same:@id}) AND {shown:s}
ORDER BY s.id LIMIT @limit
