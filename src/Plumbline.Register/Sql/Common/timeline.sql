-- Dated facts: releases, effect and withdrawal of standards, acts with their effect and repeal, closing days of calls for comments, events. A day is compared as text; @from and @until are
-- as long as they are known, since 2021 comes before 2021-01. @calls holds the calls of a topic with blanks around, null where none is asked for; @topic and @topic_too are its fields.

-- name: timeline.facts
SELECT i.thing_id, 'standard' AS kind, 'released' AS what, i.released AS date, NULL AS ended, i.slug, i.normal AS name, i.title, i.known_from
FROM standard_index i
WHERE {known:i} AND i.dated = 1 AND i.released >= @from AND i.released < @until AND {by:coalesce(i.released, i.year)}
  AND (CAST(@kinds AS TEXT) IS NULL OR CAST(@kinds AS TEXT) LIKE ('% ' || i.kind || ' %')) AND (CAST(@committee AS TEXT) IS NULL OR i.committee = @committee)
  AND (CAST(@field AS TEXT) IS NULL OR (' ' || i.ics) LIKE @field) AND (CAST(@calls AS TEXT) IS NULL OR (' ' || i.ics) LIKE @topic OR (' ' || i.ics) LIKE @topic_too)
UNION ALL
SELECT i.thing_id, 'standard' AS kind, 'in-force' AS what, i.effective AS date, NULL AS ended, i.slug, i.normal AS name, i.title, i.known_from
FROM standard_index i
WHERE {known:i} AND i.dated = 1 AND i.effective >= @from AND i.effective < @until AND {by:coalesce(i.released, i.year)}
  AND (CAST(@kinds AS TEXT) IS NULL OR CAST(@kinds AS TEXT) LIKE ('% ' || i.kind || ' %')) AND (CAST(@committee AS TEXT) IS NULL OR i.committee = @committee)
  AND (CAST(@field AS TEXT) IS NULL OR (' ' || i.ics) LIKE @field) AND (CAST(@calls AS TEXT) IS NULL OR (' ' || i.ics) LIKE @topic OR (' ' || i.ics) LIKE @topic_too)
UNION ALL
SELECT i.thing_id, 'standard' AS kind, 'withdrawn' AS what, i.withdrawn AS date, NULL AS ended, i.slug, i.normal AS name, i.title, i.known_from
FROM standard_index i
WHERE {known:i} AND i.dated = 1 AND i.withdrawn >= @from AND i.withdrawn < @until AND {by:coalesce(i.released, i.year)}
  AND (CAST(@kinds AS TEXT) IS NULL OR CAST(@kinds AS TEXT) LIKE ('% ' || i.kind || ' %')) AND (CAST(@committee AS TEXT) IS NULL OR i.committee = @committee)
  AND (CAST(@field AS TEXT) IS NULL OR (' ' || i.ics) LIKE @field) AND (CAST(@calls AS TEXT) IS NULL OR (' ' || i.ics) LIKE @topic OR (' ' || i.ics) LIKE @topic_too)
UNION ALL
SELECT i.thing_id, i.kind, 'act' AS what, i.date AS date, NULL AS ended, i.slug, coalesce(i.en, i.zh, '') AS name, CASE WHEN i.en IS NULL THEN NULL ELSE i.zh END AS title, i.known_from
FROM thing_index i
WHERE {known:i} AND i.kind = 'instrument' AND i.date >= @from AND i.date < @until AND {by:i.date} AND @standards = 0 AND CAST(@calls AS TEXT) IS NULL
UNION ALL
SELECT i.thing_id, i.kind, 'in-force' AS what, i.effective AS date, NULL AS ended, i.slug, coalesce(i.en, i.zh, '') AS name, CASE WHEN i.en IS NULL THEN NULL ELSE i.zh END AS title, i.known_from
FROM thing_index i
WHERE {known:i} AND i.kind = 'instrument' AND i.effective >= @from AND i.effective < @until AND {by:i.date} AND @standards = 0 AND CAST(@calls AS TEXT) IS NULL
UNION ALL
SELECT i.thing_id, i.kind, 'repealed' AS what, i.ended AS date, NULL AS ended, i.slug, coalesce(i.en, i.zh, '') AS name, CASE WHEN i.en IS NULL THEN NULL ELSE i.zh END AS title, i.known_from
FROM thing_index i
WHERE {known:i} AND i.kind = 'instrument' AND i.ended >= @from AND i.ended < @until AND {by:i.date} AND @standards = 0 AND CAST(@calls AS TEXT) IS NULL
UNION ALL
SELECT i.thing_id, i.kind, 'deadline' AS what, i.ended AS date, NULL AS ended, i.slug, coalesce(i.en, i.zh, '') AS name, CASE WHEN i.en IS NULL THEN NULL ELSE i.zh END AS title, i.known_from
FROM thing_index i
WHERE {known:i} AND i.kind = 'consultation' AND i.ended >= @from AND i.ended < @until AND {by:i.date} AND @standards = 0 AND (CAST(@calls AS TEXT) IS NULL OR CAST(@calls AS TEXT) LIKE ('% ' || i.slug || ' %'))
UNION ALL
SELECT i.thing_id, i.kind, 'event' AS what, i.date AS date, i.ended AS ended, i.slug, coalesce(i.en, i.zh, '') AS name, CASE WHEN i.en IS NULL THEN NULL ELSE i.zh END AS title, i.known_from
FROM thing_index i
WHERE {known:i} AND i.kind = 'event' AND i.date >= @from AND i.date < @until AND {by:i.date} AND @standards = 0 AND CAST(@calls AS TEXT) IS NULL

-- name: timeline.counts
-- By year, month or day: so many letters of the date. A date that is known to less stands for itself.
SELECT substr(f.date, 1, @letters) AS period, f.what, count(*) AS number FROM (
-- use: timeline.facts
) f WHERE (CAST(@what AS TEXT) IS NULL OR f.what = @what) GROUP BY substr(f.date, 1, @letters), f.what

-- name: timeline.page
SELECT f.*, b.at AS known_since FROM (
-- use: timeline.facts
) f JOIN batches b ON b.id = f.known_from
WHERE (CAST(@what AS TEXT) IS NULL OR f.what = @what)
  AND (f.date > @date OR (f.date = @date AND (f.what > @after_what OR (f.what = @after_what AND f.slug > @after_slug))))
ORDER BY f.date, f.what, f.slug LIMIT @limit

-- name: timeline.last
-- The latest before a day.
SELECT f.*, b.at AS known_since FROM (
-- use: timeline.facts
) f JOIN batches b ON b.id = f.known_from
WHERE CAST(@what AS TEXT) IS NULL OR f.what = @what
ORDER BY f.date DESC, f.what DESC, f.slug DESC LIMIT @limit
