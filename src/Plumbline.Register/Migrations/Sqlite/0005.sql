-- Two times and decisions. A decision is a statement whose evidence is an editor's: state 2 confirms its value, state 3 rejects every statement of the
-- same value about the same thing, also of those that come later. A thing that an editor took for the same as another has a statement "merged-into".
CREATE INDEX statements_decided ON statements (thing_id, property, value) WHERE state > 1;
CREATE INDEX batches_by_time ON batches (at);
CREATE INDEX statements_compared ON statements (property, thing_id, value) WHERE property IN ('title', 'released', 'effective', 'withdrawn');
