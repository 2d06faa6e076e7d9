-- What the list of contradictions compares.
DROP INDEX statements_compared;
CREATE INDEX statements_compared ON statements (property, thing_id, language, value) WHERE property IN ('title', 'released', 'effective', 'withdrawn');
CREATE INDEX statements_replacing ON statements (object_id) WHERE property = 'replaces';
