-- What differs in care between the stores.

-- name: care.projections
-- Tables that are projections: their names end so.
SELECT name FROM sqlite_master WHERE type = 'table' AND (name LIKE '%\_index' ESCAPE '\' OR name = 'search_entries') ORDER BY name
