-- The step of the index on servers; this store has its own.
SELECT 1;
