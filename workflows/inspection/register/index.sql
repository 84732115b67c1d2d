-- The register is looked through by names and titles without their marks ("nguyen" finds "Nguyễn"), straight in its
-- own values: one that was struck out is found no more, at once. Run once, by the owner, after the register's tables.

-- As text.py folds what is typed: without marks, in small letters, words and numbers only.
CREATE FUNCTION inspection_words(said text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT to_tsvector('simple'::regconfig, regexp_replace(
        lower(translate(regexp_replace(normalize(said, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐðÐ', 'dddd')),
        '[^a-z0-9]+', ' ', 'g'
    ))
$$;

-- No list of what is still to be sorted in: every row pays for itself, none for those before it.
CREATE INDEX inspection_register_words ON archive_value USING gin (inspection_words(value))
    WITH (fastupdate = off)
    WHERE name IN ('name', 'username', 'for_name', 'item_title', 'item_address');

-- Few, and looked for first by whoever checks: what was done with more than a person's own rights.
CREATE INDEX inspection_register_broken ON archive_value (number) WHERE name = 'break_glass';
CREATE INDEX inspection_register_at ON archive_entry (at);
