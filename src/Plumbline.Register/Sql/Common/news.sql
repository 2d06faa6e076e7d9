-- What came into force and what was replaced, for the first page. The start of a standard is the day from which it is in force, else that of its release.

-- name: news.standards-before
SELECT i.slug, i.normal AS name, i.title, coalesce(i.effective, i.released) AS date, CASE WHEN i.effective IS NULL THEN 0 ELSE 1 END AS in_force,
       (SELECT z.value FROM statements z WHERE z.thing_id = i.thing_id AND z.property = 'title' AND z.property IN ('title', 'released', 'effective', 'withdrawn') AND z.language = 'zh' AND {shown:z} ORDER BY z.state DESC, z.id DESC LIMIT 1) AS title_zh
FROM standard_index i
WHERE {known:i} AND i.dated = 1 AND coalesce(i.effective, i.released) <= @day
ORDER BY coalesce(i.effective, i.released) DESC, i.thing_id LIMIT @limit

-- name: news.standards-after
SELECT i.slug, i.normal AS name, i.title, coalesce(i.effective, i.released) AS date, CASE WHEN i.effective IS NULL THEN 0 ELSE 1 END AS in_force,
       (SELECT z.value FROM statements z WHERE z.thing_id = i.thing_id AND z.property = 'title' AND z.property IN ('title', 'released', 'effective', 'withdrawn') AND z.language = 'zh' AND {shown:z} ORDER BY z.state DESC, z.id DESC LIMIT 1) AS title_zh
FROM standard_index i
WHERE {known:i} AND i.dated = 1 AND coalesce(i.effective, i.released) > @day
ORDER BY coalesce(i.effective, i.released), i.thing_id LIMIT @limit

-- name: news.instruments-before
SELECT i.slug, coalesce(i.en, i.zh) AS name, CASE WHEN i.en IS NULL THEN NULL ELSE i.zh END AS title, i.effective AS date, 1 AS in_force
FROM thing_index i
WHERE {known:i} AND i.kind = 'instrument' AND i.effective IS NOT NULL AND i.effective <= @day
ORDER BY i.effective DESC, i.thing_id LIMIT @limit

-- name: news.instruments-after
SELECT i.slug, coalesce(i.en, i.zh) AS name, CASE WHEN i.en IS NULL THEN NULL ELSE i.zh END AS title, i.effective AS date, 1 AS in_force
FROM thing_index i
WHERE {known:i} AND i.kind = 'instrument' AND i.effective IS NOT NULL AND i.effective > @day
ORDER BY i.effective, i.thing_id LIMIT @limit

-- name: news.replaced
SELECT i.slug, i.normal AS name, i.title, coalesce(i.effective, i.released) AS date, CASE WHEN i.effective IS NULL THEN 0 ELSE 1 END AS in_force,
       (SELECT z.value FROM statements z WHERE z.thing_id = i.thing_id AND z.property = 'title' AND z.property IN ('title', 'released', 'effective', 'withdrawn') AND z.language = 'zh' AND {shown:z} ORDER BY z.state DESC, z.id DESC LIMIT 1) AS title_zh,
       o.slug AS old_slug, o.key AS old_name, CASE WHEN max(CASE WHEN coalesce(s.detail, '') = 'part' THEN 0 ELSE 1 END) = 0 THEN 1 ELSE 0 END AS part
FROM standard_index i
JOIN statements s ON s.thing_id = i.thing_id AND s.property = 'replaces' AND {shown:s}
JOIN things o ON o.id = s.object_id AND o.kind = 'standard'
WHERE {known:i} AND i.dated = 1 AND coalesce(i.effective, i.released) <= @day
GROUP BY i.thing_id, i.slug, i.normal, i.title, i.effective, i.released, o.slug, o.key
ORDER BY coalesce(i.effective, i.released) DESC, i.thing_id, o.key LIMIT @limit
