-- What recognition was not sure of is stated all the same and waits for an editor: review is 1 where the finding's confidence is under the bound
-- (docs/register.md). The queue is what waits, is still only found, and is still known.
ALTER TABLE statements ADD COLUMN review INTEGER NOT NULL DEFAULT 0 CHECK (review IN (0, 1));
UPDATE statements SET review = 1 WHERE evidence_id IN (SELECT evidence_id FROM findings WHERE confidence < 0.65);
CREATE INDEX statements_to_review ON statements (id) WHERE review = 1 AND state = 1 AND known_until IS NULL;
