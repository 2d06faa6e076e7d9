-- A copy of what is known now as plain tables in a database of its own (attached as copy), for Datasette and whoever knows SQL.

-- name: datasette.copy
CREATE TABLE copy.standards (number TEXT PRIMARY KEY, address TEXT, kind TEXT, publisher TEXT, series TEXT, year TEXT, title TEXT, released TEXT, effective TEXT, withdrawn TEXT, confirmed TEXT, stage TEXT, ics TEXT, committee TEXT);
INSERT INTO copy.standards SELECT i.normal, '/standards/' || i.slug, i.kind, i.publisher, i.series, i.year, i.title, i.released, i.effective, i.withdrawn, i.confirmed, i.stage, i.ics, i.committee
FROM main.standard_index i WHERE {known:i} ORDER BY i.sort_key, i.thing_id;
CREATE TABLE copy.committees (code TEXT PRIMARY KEY, address TEXT, en TEXT, zh TEXT);
INSERT INTO copy.committees SELECT i.normal, '/committees/' || i.slug, i.en, i.zh FROM main.committee_index i WHERE {known:i} ORDER BY i.sort_key;
CREATE TABLE copy.documents (id INTEGER PRIMARY KEY, address TEXT, title TEXT, kind TEXT, language TEXT, date TEXT, publisher TEXT, name TEXT, sha256 TEXT, text TEXT);
INSERT INTO copy.documents SELECT d.id, '/documents/' || t.slug, i.title, i.kind, i.language, i.date, i.publisher, d.name, d.sha256,
       (SELECT group_concat(b.text, '') FROM (SELECT x.text FROM main.document_texts x WHERE x.document_id = d.id ORDER BY x.start) b)
FROM main.documents d JOIN main.things t ON t.id = d.thing_id JOIN main.document_index i ON i.thing_id = d.thing_id AND {known:i} ORDER BY d.id;
CREATE TABLE copy.passages (document INTEGER REFERENCES documents (id), ordinal INTEGER, kind TEXT, number TEXT, section TEXT, title TEXT, start INTEGER, length INTEGER, PRIMARY KEY (document, ordinal));
INSERT INTO copy.passages SELECT i.document_id, i.ordinal, i.kind, i.number, i.section, i.title, i.start, i.length FROM main.passage_index i WHERE {known:i} ORDER BY i.document_id, i.ordinal;
CREATE TABLE copy.consultations (address TEXT, ordinal INTEGER, document INTEGER REFERENCES documents (id), subject TEXT, by_whom TEXT, opens TEXT, closes TEXT, time TEXT, zone TEXT, PRIMARY KEY (address, ordinal));
INSERT INTO copy.consultations SELECT '/consultations/' || t.slug, i.ordinal, e.document_id, i.subject, i.by_whom, i.opens, i.closes, i.time, i.zone
FROM main.consultation_index i JOIN main.things t ON t.id = i.thing_id JOIN main.statements s ON s.id = i.statement_id JOIN main.evidence e ON e.id = s.evidence_id WHERE {known:i} ORDER BY i.thing_id, i.ordinal;
CREATE TABLE copy.things (kind TEXT, slug TEXT, en TEXT, zh TEXT, type TEXT, date TEXT, effective TEXT, ended TEXT, PRIMARY KEY (kind, slug));
INSERT INTO copy.things SELECT i.kind, i.slug, i.en, i.zh, i.type, i.date, i.effective, i.ended FROM main.thing_index i WHERE {known:i} ORDER BY i.kind, i.sort_key, i.thing_id;
CREATE TABLE copy.statements (id INTEGER PRIMARY KEY, kind TEXT, thing TEXT, property TEXT, value TEXT, language TEXT, detail TEXT, other_kind TEXT, other TEXT, state TEXT, to_review INTEGER,
    known_since TEXT, known_until TEXT, evidence TEXT, document INTEGER REFERENCES documents (id), line INTEGER, quote TEXT, publisher TEXT, item TEXT, path TEXT, url TEXT);
INSERT INTO copy.statements SELECT s.id, t.kind, t.key, s.property, s.value, s.language, s.detail, o.kind, o.key, CASE s.state WHEN 1 THEN 'found' WHEN 2 THEN 'confirmed' ELSE 'rejected' END, s.review,
       f.at, u.at, CASE e.kind WHEN 1 THEN 'passage' WHEN 2 THEN 'record' WHEN 3 THEN 'citation' ELSE 'decision' END, e.document_id, e.line, e.quote, e.publisher, e.item, s.path, e.url
FROM main.statements s JOIN main.things t ON t.id = s.thing_id JOIN main.evidence e ON e.id = s.evidence_id JOIN main.batches f ON f.id = s.known_from
LEFT JOIN main.batches u ON u.id = s.known_until LEFT JOIN main.things o ON o.id = s.object_id ORDER BY s.id;
CREATE INDEX copy.standards_by_series ON standards (series);
CREATE INDEX copy.statements_by_thing ON statements (kind, thing, property);
CREATE INDEX copy.statements_by_other ON statements (other_kind, other, property);
CREATE VIEW copy.replacements AS SELECT thing AS newer, other AS older, detail, known_since, evidence, quote, publisher, item FROM statements WHERE property = 'replaces' AND known_until IS NULL AND state <> 'rejected'
