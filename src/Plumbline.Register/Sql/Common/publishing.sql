-- Finished issues of newsletters that the desk has published, and their forms.

-- name: publishing.one
SELECT slug, title, document, published_on, kept_at, by_whom FROM published_issues WHERE slug = @slug

-- name: publishing.of-document
SELECT slug, title, document, published_on, kept_at, by_whom FROM published_issues WHERE document = @document ORDER BY slug LIMIT 1

-- name: publishing.forms
SELECT form, name, length FROM issue_forms WHERE slug = @slug ORDER BY form

-- name: publishing.bytes
SELECT bytes FROM issue_forms WHERE slug = @slug AND form = @form

-- name: publishing.keep
INSERT INTO published_issues (slug, title, document, published_on, kept_at, by_whom) VALUES (@slug, @title, @document, @published_on, @kept_at, @by_whom)
ON CONFLICT (slug) DO UPDATE SET title = excluded.title, document = excluded.document, published_on = excluded.published_on, kept_at = excluded.kept_at, by_whom = excluded.by_whom

-- name: publishing.keep-form
INSERT INTO issue_forms (slug, form, name, bytes, length) VALUES (@slug, @form, @name, @bytes, @length)
ON CONFLICT (slug, form) DO UPDATE SET name = excluded.name, bytes = excluded.bytes, length = excluded.length
