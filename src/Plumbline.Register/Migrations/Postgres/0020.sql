-- Versions of standards in other languages are listed from their statements.
CREATE INDEX statements_of_versions ON statements (property, thing_id) WHERE property IN ('language-version', 'language-version-planned');
