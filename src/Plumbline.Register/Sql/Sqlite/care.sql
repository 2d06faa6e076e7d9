-- What differs in care between the stores.

-- name: care.projections
-- Tables that are projections: their names end so.
SELECT name FROM sqlite_master WHERE type = 'table' AND (name LIKE '%\_index' ESCAPE '\' OR name = 'search_entries') ORDER BY name

-- name: care.shadowed
-- How the projections and the table of words are made, tables before their indexes.
SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL AND (tbl_name LIKE '%\_index' ESCAPE '\' OR tbl_name IN ('search_entries', 'search_words')) ORDER BY CASE type WHEN 'table' THEN 0 ELSE 1 END, name

-- name: care.row-indexes
-- Indexes of tables that are no projections.
SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name NOT LIKE '%\_index' ESCAPE '\' AND tbl_name NOT LIKE 'search\_%' ESCAPE '\'

-- name: care.tables
-- Tables that are no projections.
SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE '%\_index' ESCAPE '\' AND name NOT LIKE 'search\_%' ESCAPE '\' ORDER BY rowid
