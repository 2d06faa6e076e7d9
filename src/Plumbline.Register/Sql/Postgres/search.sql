-- Search on vectors. The tokens come finished (Search/SearchVector); a phrase is tokens at places that follow each other. Entries that a vector cannot hold exactly are few:
-- their vectors say which may have the terms, and their tokens, with blanks around each, decide (@phrases, a line each).

-- name: search.delete-words
DELETE FROM search_words WHERE id IN (SELECT id FROM search_entries WHERE kind = @kind AND target = @target AND ordinal = @ordinal)

-- name: search.delete-long
DELETE FROM search_long WHERE id IN (SELECT id FROM search_entries WHERE kind = @kind AND target = @target AND ordinal = @ordinal)

-- name: search.delete-entry
DELETE FROM search_entries WHERE kind = @kind AND target = @target AND ordinal = @ordinal

-- name: search.insert-entry
INSERT INTO search_entries (id, kind, target, ordinal) VALUES (@id, @kind, @target, @ordinal)

-- name: search.insert-words
INSERT INTO search_words (id, exact, kind, ids, title, heading, every)
VALUES (@id, @exact, @kind, CAST(CAST(@ids AS TEXT) AS TSVECTOR), CAST(CAST(@title AS TEXT) AS TSVECTOR), CAST(CAST(@heading AS TEXT) AS TSVECTOR), CAST(CAST(@every AS TEXT) AS TSVECTOR))

-- name: search.insert-long
INSERT INTO search_long (id, ids, title, heading, every) VALUES (@id, @ids, @title, @heading, @every)

-- name: search.clear
DELETE FROM search_words; DELETE FROM search_long

-- name: search.hits
-- How many of each kind have the terms, each counted up to the limit, and the entries that a page shows of those with their classes. Where a kind has more than the limit, the entries are
-- not the first ones.
WITH hits AS MATERIALIZED (
(SELECT w.id, w.kind, CASE WHEN w.ids @@ CAST(@match AS TSQUERY) THEN 0 WHEN w.title @@ CAST(@match AS TSQUERY) THEN 1 WHEN w.heading @@ CAST(@match AS TSQUERY) THEN 2 ELSE 3 END AS class
 FROM search_words w WHERE w.every @@ (CAST(@match AS TSQUERY) && CAST('kind1' AS TSQUERY)) AND w.exact = 1 AND {entry:w.id} LIMIT @limit)
UNION ALL
(SELECT w.id, w.kind, CASE WHEN w.ids @@ CAST(@match AS TSQUERY) THEN 0 WHEN w.title @@ CAST(@match AS TSQUERY) THEN 1 WHEN w.heading @@ CAST(@match AS TSQUERY) THEN 2 ELSE 3 END AS class
 FROM search_words w WHERE w.every @@ (CAST(@match AS TSQUERY) && CAST('kind2' AS TSQUERY)) AND w.exact = 1 AND {entry:w.id} LIMIT @limit)
UNION ALL
(SELECT w.id, w.kind, CASE WHEN w.ids @@ CAST(@match AS TSQUERY) THEN 0 WHEN w.title @@ CAST(@match AS TSQUERY) THEN 1 WHEN w.heading @@ CAST(@match AS TSQUERY) THEN 2 ELSE 3 END AS class
 FROM search_words w WHERE w.every @@ (CAST(@match AS TSQUERY) && CAST('kind3' AS TSQUERY)) AND w.exact = 1 AND {entry:w.id} LIMIT @limit)
UNION ALL
(SELECT w.id, w.kind, CASE WHEN w.ids @@ CAST(@match AS TSQUERY) THEN 0 WHEN w.title @@ CAST(@match AS TSQUERY) THEN 1 WHEN w.heading @@ CAST(@match AS TSQUERY) THEN 2 ELSE 3 END AS class
 FROM search_words w WHERE w.every @@ (CAST(@match AS TSQUERY) && CAST('kind4' AS TSQUERY)) AND w.exact = 1 AND {entry:w.id} LIMIT @limit)
UNION ALL
(SELECT w.id, w.kind, CASE WHEN w.ids @@ CAST(@match AS TSQUERY) THEN 0 WHEN w.title @@ CAST(@match AS TSQUERY) THEN 1 WHEN w.heading @@ CAST(@match AS TSQUERY) THEN 2 ELSE 3 END AS class
 FROM search_words w WHERE w.every @@ (CAST(@match AS TSQUERY) && CAST('kind5' AS TSQUERY)) AND w.exact = 1 AND {entry:w.id} LIMIT @limit)
UNION ALL
(SELECT w.id, w.kind, CASE WHEN w.ids @@ CAST(@match AS TSQUERY) THEN 0 WHEN w.title @@ CAST(@match AS TSQUERY) THEN 1 WHEN w.heading @@ CAST(@match AS TSQUERY) THEN 2 ELSE 3 END AS class
 FROM search_words w WHERE w.every @@ (CAST(@match AS TSQUERY) && CAST('kind6' AS TSQUERY)) AND w.exact = 1 AND {entry:w.id} LIMIT @limit)
UNION ALL
(SELECT w.id, w.kind, CASE WHEN w.ids @@ CAST(@match AS TSQUERY) THEN 0 WHEN w.title @@ CAST(@match AS TSQUERY) THEN 1 WHEN w.heading @@ CAST(@match AS TSQUERY) THEN 2 ELSE 3 END AS class
 FROM search_words w WHERE w.every @@ (CAST(@match AS TSQUERY) && CAST('kind7' AS TSQUERY)) AND w.exact = 1 AND {entry:w.id} LIMIT @limit)
UNION ALL
(SELECT w.id, w.kind, CASE WHEN w.ids @@ CAST(@match AS TSQUERY) THEN 0 WHEN w.title @@ CAST(@match AS TSQUERY) THEN 1 WHEN w.heading @@ CAST(@match AS TSQUERY) THEN 2 ELSE 3 END AS class
 FROM search_words w WHERE w.every @@ (CAST(@match AS TSQUERY) && CAST('kind8' AS TSQUERY)) AND w.exact = 1 AND {entry:w.id} LIMIT @limit)
UNION ALL
(SELECT w.id, w.kind, CASE WHEN w.ids @@ CAST(@match AS TSQUERY) THEN 0 WHEN w.title @@ CAST(@match AS TSQUERY) THEN 1 WHEN w.heading @@ CAST(@match AS TSQUERY) THEN 2 ELSE 3 END AS class
 FROM search_words w WHERE w.every @@ (CAST(@match AS TSQUERY) && CAST('kind9' AS TSQUERY)) AND w.exact = 1 AND {entry:w.id} LIMIT @limit)
UNION ALL
(SELECT w.id, w.kind, CASE WHEN w.ids @@ CAST(@match AS TSQUERY) THEN 0 WHEN w.title @@ CAST(@match AS TSQUERY) THEN 1 WHEN w.heading @@ CAST(@match AS TSQUERY) THEN 2 ELSE 3 END AS class
 FROM search_words w WHERE w.every @@ (CAST(@match AS TSQUERY) && CAST('kind10' AS TSQUERY)) AND w.exact = 1 AND {entry:w.id} LIMIT @limit)
UNION ALL
(SELECT w.id, w.kind, CASE WHEN w.ids @@ CAST(@match AS TSQUERY) THEN 0 WHEN w.title @@ CAST(@match AS TSQUERY) THEN 1 WHEN w.heading @@ CAST(@match AS TSQUERY) THEN 2 ELSE 3 END AS class
 FROM search_words w WHERE w.every @@ (CAST(@match AS TSQUERY) && CAST('kind11' AS TSQUERY)) AND w.exact = 1 AND {entry:w.id} LIMIT @limit)
UNION ALL
(SELECT w.id, w.kind, CASE WHEN NOT EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.ids, p.phrase) = 0) THEN 0 WHEN NOT EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.title, p.phrase) = 0) THEN 1 WHEN NOT EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.heading, p.phrase) = 0) THEN 2 ELSE 3 END
 FROM search_words w JOIN search_long l ON l.id = w.id
 WHERE w.exact = 0 AND (w.every IS NULL OR w.every @@ CAST(@loose AS TSQUERY)) AND {entry:w.id}
   AND NOT EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.every, p.phrase) = 0) LIMIT @limit)
),
page AS (SELECT h.id, h.class FROM hits h WHERE (@kind IS NULL OR h.kind = @kind) AND (h.class > @class OR (h.class = @class AND h.id < @before)) ORDER BY h.class, h.id DESC LIMIT @rows)
SELECT h.kind, count(*) AS hits, NULL AS class, NULL AS id, NULL AS target, NULL AS ordinal FROM hits h GROUP BY h.kind
UNION ALL
SELECT e.kind, 0, p.class, e.id, e.target, e.ordinal FROM page p JOIN search_entries e ON e.id = p.id

-- name: search.page-ids
SELECT e.id, e.kind, e.target, e.ordinal FROM (
    (SELECT w.id FROM search_words w
     WHERE w.ids @@ CAST(@match AS TSQUERY) AND w.exact = 1 AND w.id < @before AND (@kind IS NULL OR w.kind = @kind) AND {entry:w.id}
     ORDER BY w.id DESC LIMIT @limit)
    UNION ALL
    (SELECT w.id FROM search_words w JOIN search_long l ON l.id = w.id
     WHERE w.exact = 0 AND (w.every IS NULL OR w.every @@ CAST(@loose AS TSQUERY)) AND w.id < @before AND (@kind IS NULL OR w.kind = @kind) AND {entry:w.id}
           AND NOT EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.ids, p.phrase) = 0)
     ORDER BY w.id DESC LIMIT @limit)) AS hits
JOIN search_entries e ON e.id = hits.id ORDER BY e.id DESC LIMIT @limit

-- name: search.page-title
SELECT e.id, e.kind, e.target, e.ordinal FROM (
    (SELECT w.id FROM search_words w
     WHERE w.title @@ CAST(@match AS TSQUERY) AND NOT coalesce(w.ids @@ CAST(@match AS TSQUERY), FALSE) AND w.exact = 1 AND w.id < @before AND (@kind IS NULL OR w.kind = @kind) AND {entry:w.id}
     ORDER BY w.id DESC LIMIT @limit)
    UNION ALL
    (SELECT w.id FROM search_words w JOIN search_long l ON l.id = w.id
     WHERE w.exact = 0 AND (w.every IS NULL OR w.every @@ CAST(@loose AS TSQUERY)) AND w.id < @before AND (@kind IS NULL OR w.kind = @kind) AND {entry:w.id}
           AND NOT EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.title, p.phrase) = 0)
           AND EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.ids, p.phrase) = 0)
     ORDER BY w.id DESC LIMIT @limit)) AS hits
JOIN search_entries e ON e.id = hits.id ORDER BY e.id DESC LIMIT @limit

-- name: search.page-heading
SELECT e.id, e.kind, e.target, e.ordinal FROM (
    (SELECT w.id FROM search_words w
     WHERE w.heading @@ CAST(@match AS TSQUERY) AND NOT coalesce(w.ids @@ CAST(@match AS TSQUERY), FALSE) AND NOT coalesce(w.title @@ CAST(@match AS TSQUERY), FALSE) AND w.exact = 1 AND w.id < @before AND (@kind IS NULL OR w.kind = @kind) AND {entry:w.id}
     ORDER BY w.id DESC LIMIT @limit)
    UNION ALL
    (SELECT w.id FROM search_words w JOIN search_long l ON l.id = w.id
     WHERE w.exact = 0 AND (w.every IS NULL OR w.every @@ CAST(@loose AS TSQUERY)) AND w.id < @before AND (@kind IS NULL OR w.kind = @kind) AND {entry:w.id}
           AND NOT EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.heading, p.phrase) = 0)
           AND EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.ids, p.phrase) = 0)
           AND EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.title, p.phrase) = 0)
     ORDER BY w.id DESC LIMIT @limit)) AS hits
JOIN search_entries e ON e.id = hits.id ORDER BY e.id DESC LIMIT @limit

-- name: search.page-every
SELECT e.id, e.kind, e.target, e.ordinal FROM (
    (SELECT w.id FROM search_words w
     WHERE w.every @@ CAST(@match AS TSQUERY) AND NOT coalesce(w.ids @@ CAST(@match AS TSQUERY), FALSE) AND NOT coalesce(w.title @@ CAST(@match AS TSQUERY), FALSE) AND NOT coalesce(w.heading @@ CAST(@match AS TSQUERY), FALSE) AND w.exact = 1 AND w.id < @before AND (@kind IS NULL OR w.kind = @kind) AND {entry:w.id}
     ORDER BY w.id DESC LIMIT @limit)
    UNION ALL
    (SELECT w.id FROM search_words w JOIN search_long l ON l.id = w.id
     WHERE w.exact = 0 AND (w.every IS NULL OR w.every @@ CAST(@loose AS TSQUERY)) AND w.id < @before AND (@kind IS NULL OR w.kind = @kind) AND {entry:w.id}
           AND NOT EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.every, p.phrase) = 0)
           AND EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.ids, p.phrase) = 0)
           AND EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.title, p.phrase) = 0)
           AND EXISTS (SELECT 1 FROM unnest(string_to_array(@phrases, chr(10))) AS p (phrase) WHERE strpos(l.heading, p.phrase) = 0)
     ORDER BY w.id DESC LIMIT @limit)) AS hits
JOIN search_entries e ON e.id = hits.id ORDER BY e.id DESC LIMIT @limit
