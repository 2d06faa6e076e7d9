-- Words of identifiers, titles and headings stand marked in the column kind of search_words (Search/Fts5Index). A register that is there already gets them when it is opened: its entries are
-- taken out, and an index without entries is made anew.
DELETE FROM search_entries;
