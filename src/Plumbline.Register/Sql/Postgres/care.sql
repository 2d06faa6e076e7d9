-- What differs in care between the stores.

-- name: care.projections
-- Tables that are projections: their names end so.
SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema() AND (tablename LIKE '%\_index' OR tablename = 'search_entries') ORDER BY 1

-- name: care.shadowed
-- The projections and the tables of words.
SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema() AND (tablename LIKE '%\_index' OR tablename IN ('search_entries', 'search_parts', 'search_placed', 'search_postings')) ORDER BY 1

-- name: care.tables
-- Tables that are no projections.
SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT LIKE '%\_index' AND tablename NOT LIKE 'search\_%' AND tablename NOT IN ('plumbline', 'snapshot_bytes')
ORDER BY 1
