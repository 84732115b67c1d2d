-- What counts the generations of the public pages (models.py). Deferred triggers call these at the end of a
-- transaction, so that the one row of the counter is held only while the transaction is written down, and generations
-- are counted in the order in which they become visible.

CREATE OR REPLACE FUNCTION public_cache_advance() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    mine text := pg_current_xact_id()::text;
    said text := current_setting('portal.generation', true);
    reached bigint;
BEGIN
    IF split_part(coalesce(said, ''), ' ', 1) = mine THEN
        RETURN split_part(said, ' ', 2)::bigint;
    END IF;
    INSERT INTO public_cache_generation AS kept (id, number, at, clock, line)
    VALUES (1, 1, date_trunc('second', clock_timestamp()), clock_timestamp(), left(md5(random()::text), 8))
    ON CONFLICT (id) DO UPDATE SET
        number = kept.number + 1,
        at = greatest(date_trunc('second', clock_timestamp()), kept.at + interval '1 second')
    RETURNING kept.number INTO reached;
    PERFORM set_config('portal.generation', mine || ' ' || reached, true);
    PERFORM pg_notify('public_cache', '');
    RETURN reached;
END
$$;

CREATE OR REPLACE FUNCTION public_cache_page(address text, with_below boolean) RETURNS void LANGUAGE sql AS $$
    INSERT INTO public_cache_changedpage AS told (number, url_path, below)
    VALUES (public_cache_advance(), address, with_below)
    ON CONFLICT (number, url_path) DO UPDATE SET below = told.below OR EXCLUDED.below
$$;

-- A row that is public by itself.
CREATE OR REPLACE FUNCTION public_cache_row_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM public_cache_advance();
    RETURN NULL;
END
$$;

-- The row of a page in the tree.
CREATE OR REPLACE FUNCTION public_cache_tree_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM public_cache_page(NEW.url_path, false);
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM public_cache_page(OLD.url_path, true);
    ELSE
        PERFORM public_cache_page(OLD.url_path, NOT NEW.live OR NEW.url_path <> OLD.url_path);
        IF NEW.url_path <> OLD.url_path THEN
            PERFORM public_cache_page(NEW.url_path, false);
        END IF;
    END IF;
    RETURN NULL;
END
$$;

-- A row of a page, named by the column in the first argument: public if the page is. The second: those below as well.
CREATE OR REPLACE FUNCTION public_cache_page_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    keys bigint[];
BEGIN
    IF TG_OP <> 'INSERT' THEN
        keys := keys || (to_jsonb(OLD) ->> TG_ARGV[0])::bigint;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        keys := keys || (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
    END IF;
    PERFORM public_cache_page(url_path, TG_ARGV[1]::boolean)
    FROM wagtailcore_page WHERE id = ANY (keys) AND live;
    RETURN NULL;
END
$$;

-- A row of something else that has an edition: the table, the column of ours that names it.
CREATE OR REPLACE FUNCTION public_cache_part_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_public boolean;
    keys bigint[];
BEGIN
    IF TG_OP <> 'INSERT' THEN
        keys := keys || (to_jsonb(OLD) ->> TG_ARGV[1])::bigint;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        keys := keys || (to_jsonb(NEW) ->> TG_ARGV[1])::bigint;
    END IF;
    EXECUTE format('SELECT bool_or(live) FROM %I WHERE id = ANY ($1)', TG_ARGV[0]) INTO is_public USING keys;
    IF is_public THEN
        PERFORM public_cache_advance();
    END IF;
    RETURN NULL;
END
$$;
