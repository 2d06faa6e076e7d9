-- What became known, and what ceased to be known, in the order of batches: the feed of changes reads both from a batch on.
CREATE INDEX statements_made ON statements (known_from);
CREATE INDEX statements_ended ON statements (known_until) WHERE known_until IS NOT NULL;

-- What came into force last, and what comes next: the first page asks both each time.
CREATE INDEX standard_index_by_start ON standard_index ((coalesce(effective, released))) WHERE known_until IS NULL;
CREATE INDEX thing_index_by_start ON thing_index (kind, effective) WHERE known_until IS NULL AND effective IS NOT NULL;
