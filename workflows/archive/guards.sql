-- The register guards itself (design 1.6, 6.1, 6.2). Run once, by the owner, after the tables are made.
--
-- Every trigger is ENABLE ALWAYS: session_replication_role switches none of them off. Every
-- function names its search_path with pg_temp last: a temporary table called archive_entry
-- deceives nobody.

-- Each part framed by its length, in UTF-8, after a byte that says what is hashed; hashes.py makes the same.
CREATE FUNCTION archive_hash(prefix text, VARIADIC parts text[]) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT encode(sha256(decode(prefix, 'hex') || convert_to(
        string_agg(octet_length(convert_to(part, 'UTF8')) || ':' || part || ',', '' ORDER BY place), 'UTF8'
    )), 'hex')
    FROM unnest(parts) WITH ORDINALITY AS framed (part, place)
$$;

-- UTC, always with microseconds.
CREATE FUNCTION archive_moment(moment timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- One writer at a time until its transaction ends: numbers without holes, each row tied to the one before.
CREATE FUNCTION archive_chain() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    last record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('archive_entry', 0));
    SELECT number, hash INTO last FROM archive_entry ORDER BY number DESC LIMIT 1;
    NEW.number := coalesce(last.number, 0) + 1;
    NEW.previous := coalesce(last.hash, repeat('0', 64));
    NEW.recorded_at := clock_timestamp();
    NEW.hash := archive_hash(
        '00', NEW.number::text, archive_moment(NEW.at), archive_moment(NEW.recorded_at),
        NEW.verb, NEW.kind, NEW.key, NEW.digests, NEW.previous
    );
    PERFORM pg_notify('archive_entry', NEW.number::text);  -- whoever signs heads hears it with the commit
    RETURN NEW;
END
$$;

-- A row is whole when its transaction ends: each value that it has a hash of stands beside it.
CREATE FUNCTION archive_complete() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM json_object_keys(NEW.digests::json) AS promised
        WHERE NOT EXISTS (SELECT FROM archive_value WHERE number = NEW.number AND name = promised)
    ) THEN
        RAISE EXCEPTION 'Dòng % của sổ đăng ký thiếu nội dung kèm theo.', NEW.number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;

-- A value fits the hash that its row holds, or it does not come in.
CREATE FUNCTION archive_fit() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.salt = '' OR archive_hash('02', NEW.salt, NEW.value) IS DISTINCT FROM (
        SELECT digests::json ->> NEW.name FROM archive_entry WHERE number = NEW.number
    ) THEN
        RAISE EXCEPTION 'Mục “%” không khớp với dòng % của sổ đăng ký.', NEW.name, NEW.number
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION archive_refuse() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'Sổ đăng ký chỉ được ghi thêm; không ai được sửa, xóa điều đã ghi.'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

-- The one exception (redact.py): the owner empties a value, in the transaction that writes down so.
CREATE FUNCTION archive_strike() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF (NEW.number, NEW.name, NEW.salt, NEW.value) = (OLD.number, OLD.name, '', '')
        AND current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID)
        AND EXISTS (
            SELECT FROM archive_entry
            WHERE kind = 'archive.value' AND key = OLD.number || '/' || OLD.name
                AND verb = 'redacted' AND recorded_at >= transaction_timestamp()
        )
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Sổ đăng ký chỉ được ghi thêm; không ai được sửa, xóa điều đã ghi.'
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER archive_chain BEFORE INSERT ON archive_entry
    FOR EACH ROW EXECUTE FUNCTION archive_chain();
CREATE CONSTRAINT TRIGGER archive_complete AFTER INSERT ON archive_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION archive_complete();
CREATE TRIGGER archive_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON archive_entry
    FOR EACH STATEMENT EXECUTE FUNCTION archive_refuse();

CREATE TRIGGER archive_fit BEFORE INSERT ON archive_value
    FOR EACH ROW EXECUTE FUNCTION archive_fit();
CREATE TRIGGER archive_strike BEFORE UPDATE ON archive_value
    FOR EACH ROW EXECUTE FUNCTION archive_strike();
CREATE TRIGGER archive_refuse BEFORE DELETE OR TRUNCATE ON archive_value
    FOR EACH STATEMENT EXECUTE FUNCTION archive_refuse();

CREATE TRIGGER archive_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON archive_edition
    FOR EACH STATEMENT EXECUTE FUNCTION archive_refuse();
CREATE TRIGGER archive_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON archive_capture
    FOR EACH STATEMENT EXECUTE FUNCTION archive_refuse();
CREATE TRIGGER archive_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON archive_piece
    FOR EACH STATEMENT EXECUTE FUNCTION archive_refuse();

ALTER TABLE archive_entry
    ENABLE ALWAYS TRIGGER archive_chain,
    ENABLE ALWAYS TRIGGER archive_complete,
    ENABLE ALWAYS TRIGGER archive_refuse;
ALTER TABLE archive_value
    ENABLE ALWAYS TRIGGER archive_fit,
    ENABLE ALWAYS TRIGGER archive_strike,
    ENABLE ALWAYS TRIGGER archive_refuse;
ALTER TABLE archive_edition ENABLE ALWAYS TRIGGER archive_refuse;
ALTER TABLE archive_capture ENABLE ALWAYS TRIGGER archive_refuse;
ALTER TABLE archive_piece ENABLE ALWAYS TRIGGER archive_refuse;

-- Whoever was given the tables on their birth keeps reading and adding, nothing else.
DO $$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT DISTINCT oid::regclass AS relation, grantee
        FROM pg_class, aclexplode(relacl)
        WHERE oid IN (
            'archive_entry'::regclass, 'archive_value'::regclass,
            'archive_edition'::regclass, 'archive_capture'::regclass, 'archive_piece'::regclass
        ) AND grantee <> relowner
    LOOP
        EXECUTE format(
            'REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON %s FROM %s', given.relation,
            CASE given.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(given.grantee)) END
        );
    END LOOP;
END
$$;
