-- Lists of standards that users keep.

-- name: lists.all
SELECT name, source, standards, kept_at, by_whom FROM kept_lists WHERE name NOT LIKE 'by-address-%'

-- name: lists.one
SELECT name, source, standards, kept_at, by_whom FROM kept_lists WHERE name = @name

-- name: lists.count-by-address
SELECT count(*) FROM kept_lists WHERE name LIKE 'by-address-%'

-- name: lists.text
SELECT text FROM kept_lists WHERE name = @name

-- name: lists.keep
INSERT INTO kept_lists (name, text, source, standards, kept_at, by_whom) VALUES (@name, @text, @source, @standards, @kept_at, @by_whom)
ON CONFLICT (name) DO UPDATE SET text = excluded.text, source = excluded.source, standards = excluded.standards, kept_at = excluded.kept_at, by_whom = excluded.by_whom

-- name: lists.remove
DELETE FROM kept_lists WHERE name = @name

-- name: lists.rename
UPDATE kept_lists SET name = @new_name WHERE name = @name
