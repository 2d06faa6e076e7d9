-- Documents may be recognised anew by a later version of the program: what it no longer finds is known until then.
ALTER TABLE findings ADD COLUMN known_until INTEGER REFERENCES batches (id);
ALTER TABLE documents ADD COLUMN recognised_by TEXT; -- the version that recognised it last (Recogniser.Version); null where it was recognised before versions were kept
CREATE INDEX batches_of_recognition ON batches (id) WHERE kind = 'recognition';

-- What has ended: little of all, and projections ask for it by thing.
CREATE INDEX statements_ended_of ON statements (thing_id) WHERE known_until IS NOT NULL;
CREATE INDEX statements_ended_about ON statements (object_id) WHERE known_until IS NOT NULL AND object_id IS NOT NULL;
CREATE INDEX findings_ended ON findings (thing_id) WHERE known_until IS NOT NULL;
