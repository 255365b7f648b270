-- Whole words of names: frequent ones in a few milliseconds, and a mistyped one by asking for every word that is one
-- slip away (lib/alumni/queries/search-names.ts). Trigrams stay for beginnings and parts of words.
CREATE INDEX alumnus_search_each_word ON alumnus_search USING gin (string_to_array(words, ' '));
