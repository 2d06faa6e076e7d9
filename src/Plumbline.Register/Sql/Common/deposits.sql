-- Deposits: texts in the care of the register, and the log of their receipts.

-- name: deposits.select
SELECT d.number, d.accession, d.sha256, s.size, d.access, d.language, d.publisher, d.title, d.name, s.media_type, d.receipt, t.slug,
       (SELECT n.accession FROM deposits n WHERE n.supersedes = d.number AND {came:n.batch_id}) AS superseded_by, xt.slug AS document_slug
FROM deposits d
JOIN batches b ON b.id = d.batch_id
JOIN snapshots s ON s.sha256 = d.sha256
JOIN things t ON t.id = d.thing_id
LEFT JOIN documents x ON x.sha256 = d.sha256
LEFT JOIN things xt ON xt.id = x.thing_id

-- name: deposits.list
-- use: deposits.select
WHERE d.number < @before AND {came:d.batch_id} AND {by:substr(b.at, 1, 10)} ORDER BY d.number DESC LIMIT @limit

-- name: deposits.count
SELECT count(*) FROM deposits d JOIN batches b ON b.id = d.batch_id WHERE {came:d.batch_id} AND {by:substr(b.at, 1, 10)}

-- name: deposits.by-accession
-- use: deposits.select
WHERE d.accession = @accession AND {came:d.batch_id}

-- name: deposits.by-hash
-- use: deposits.select
WHERE d.sha256 = @sha256

-- name: deposits.last
-- use: deposits.select
ORDER BY d.number DESC LIMIT 1

-- name: deposits.latest-of
-- use: deposits.select
WHERE d.thing_id = @thing AND d.language = @language ORDER BY d.number DESC LIMIT 1

-- name: deposits.of-standard
-- use: deposits.select
WHERE d.thing_id IN {same:(SELECT id FROM things WHERE kind = 'standard' AND slug = @slug)} AND {came:d.batch_id} ORDER BY d.number DESC

-- name: deposits.log
SELECT receipt FROM deposits ORDER BY number

-- name: deposits.withheld
-- Whether bytes are those of a deposit that is not open: they are shown to nobody.
SELECT accession FROM deposits WHERE sha256 = @sha256 AND access <> 'open'

-- name: deposits.all-withheld
SELECT sha256 FROM deposits WHERE access <> 'open'

-- name: deposits.checked
SELECT d.number, d.accession, d.sha256, d.access, d.language, d.publisher, d.receipt, s.size, t.key AS standard, (SELECT p.accession FROM deposits p WHERE p.number = d.supersedes) AS supersedes
FROM deposits d JOIN snapshots s ON s.sha256 = d.sha256 JOIN things t ON t.id = d.thing_id ORDER BY d.number

-- name: deposits.insert
INSERT INTO deposits (number, accession, sha256, thing_id, language, publisher, access, title, name, supersedes, receipt, batch_id)
VALUES (@number, @accession, @sha256, @thing_id, @language, @publisher, @access, @title, @name, @supersedes, @receipt, @batch_id)

-- name: deposits.insert-absence
INSERT INTO deposit_absences (sha256) VALUES (@sha256)

-- name: deposits.absent
SELECT sha256 FROM deposit_absences

-- name: deposits.any
SELECT CASE WHEN EXISTS (SELECT 1 FROM deposits) THEN 1 ELSE 0 END
