-- What differs in care between the stores.

-- name: care.projections
-- Tables that are projections: their names end so.
SELECT name FROM sqlite_master WHERE type = 'table' AND (name LIKE '%\_index' ESCAPE '\' OR name = 'search_entries') ORDER BY name

-- name: care.tables
-- Tables that are no projections.
SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE '%\_index' ESCAPE '\' AND name NOT LIKE 'search\_%' ESCAPE '\' ORDER BY rowid
