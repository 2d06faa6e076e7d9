-- Jobs: work that several processes share.

-- name: jobs.insert
INSERT INTO jobs (kind, name, details, sha256, size, state, made_at, by_whom, not_before)
VALUES (@kind, @name, @details, @sha256, @size, 'waiting', @at, @by_whom, @at) RETURNING id

-- name: jobs.insert-input
INSERT INTO job_inputs (job_id, piece, bytes) VALUES (@job_id, @piece, @bytes)

-- name: jobs.open-of
-- A job of the same kind with the same input that is not done yet.
SELECT id FROM jobs WHERE state IN ('waiting', 'running') AND sha256 = @sha256 AND kind = @kind AND (kind = 'add' OR details = @details) ORDER BY id LIMIT 1

-- name: jobs.input
SELECT bytes FROM job_inputs WHERE job_id = @job AND piece = @piece

-- name: jobs.any
-- Whether there is anything to take; asked before the write lock is.
SELECT 1 FROM jobs WHERE state IN ('waiting', 'running') AND ((state = 'waiting' AND not_before <= @now) OR (state = 'running' AND lease_until < @now)) LIMIT 1

-- name: jobs.take
UPDATE jobs SET state = 'running', tries = tries + 1, worker = @worker, lease_until = @until WHERE id = @id

-- name: jobs.renew
UPDATE jobs SET lease_until = @until WHERE id = @id AND worker = @worker AND tries = @tries AND state = 'running' RETURNING id

-- name: jobs.done
UPDATE jobs SET state = 'done', ended_at = @at, message = @message, worker = NULL, lease_until = NULL
WHERE id = @id AND worker = @worker AND tries = @tries AND state = 'running' RETURNING id

-- name: jobs.drop-input
DELETE FROM job_inputs WHERE job_id = @id

-- name: jobs.fail
UPDATE jobs SET state = 'failed', ended_at = @at, message = @message, worker = NULL, lease_until = NULL
WHERE id = @id AND worker = @worker AND tries = @tries AND state = 'running' RETURNING id

-- name: jobs.fail-lost
-- A job whose workers ended again and again while they were at it.
UPDATE jobs SET state = 'failed', ended_at = @at, message = @message, worker = NULL, lease_until = NULL WHERE id = @id

-- name: jobs.later
UPDATE jobs SET state = 'waiting', not_before = @not_before, message = @message, worker = NULL, lease_until = NULL
WHERE id = @id AND worker = @worker AND tries = @tries AND state = 'running' RETURNING id

-- name: jobs.give-back
UPDATE jobs SET state = 'waiting', tries = tries - 1, worker = NULL, lease_until = NULL
WHERE id = @id AND worker = @worker AND tries = @tries AND state = 'running' RETURNING id

-- name: jobs.counts
SELECT state, count(*) AS number FROM jobs GROUP BY state

-- name: jobs.list
SELECT id, kind, name, size, state, tries, made_at, by_whom, not_before, worker, lease_until, ended_at, message FROM jobs
WHERE (@state = '' AND (@finished = 1 OR state <> 'done')) OR state = @state
ORDER BY id LIMIT @limit

-- name: jobs.by-id
SELECT id, kind, name, size, state, tries, made_at, by_whom, not_before, worker, lease_until, ended_at, message FROM jobs WHERE id = @id

-- name: jobs.retry
UPDATE jobs SET state = 'waiting', tries = 0, not_before = @at, ended_at = NULL WHERE state = 'failed' AND (@id = 0 OR id = @id) RETURNING id

-- name: jobs.clear-inputs
DELETE FROM job_inputs WHERE job_id IN (SELECT id FROM jobs WHERE state = 'done' OR (state = 'failed' AND @failed = 1))

-- name: jobs.clear
DELETE FROM jobs WHERE state = 'done' OR (state = 'failed' AND @failed = 1) RETURNING id

-- name: jobs.last-thing
SELECT coalesce(max(id), 0) FROM things
