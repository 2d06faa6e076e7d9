-- Bytes as received, in pieces.

-- name: snapshots.there
SELECT 1 FROM snapshot_bytes WHERE sha256 = @sha256 LIMIT 1

-- name: snapshots.insert
INSERT INTO snapshot_bytes (sha256, piece, bytes) VALUES (@sha256, @piece, @bytes)

-- name: snapshots.piece
SELECT bytes FROM snapshot_bytes WHERE sha256 = @sha256 AND piece = @piece

-- name: snapshots.names
SELECT DISTINCT sha256 FROM snapshot_bytes
