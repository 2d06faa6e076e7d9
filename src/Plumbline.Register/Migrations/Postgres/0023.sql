-- Standards of one kind in order, and their number, from the index alone.
CREATE INDEX standard_index_by_kind ON standard_index (kind, sort_key, thing_id, known_until) WHERE known_until IS NULL;
