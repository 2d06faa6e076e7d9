-- Relations and figures that lists ask for as a whole.
CREATE INDEX statements_listed ON statements (property, thing_id) WHERE property IN ('adopts', 'statistic', 'target');
