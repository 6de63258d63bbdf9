-- Dieselbe Zusicherung wie bisher, einmal je Anweisung statt sechsmal je Zeile (ADR 0020):
-- Worauf eine Grundzahl verweist, gibt es, und solange sie da ist, bleibt es.
--
-- Je verschiedenem Verweis wird die Zeile, auf die er zeigt, wie von einem Fremdschlüssel
-- gesperrt (FOR KEY SHARE): Ein gleichzeitiges Löschen wartet und wird danach abgewiesen,
-- oder es war schneller, und das Einfügen wird abgewiesen.

-- Die Quelle steht schon fest: Die Lieferung trägt dieselbe, und hat selbst einen Fremdschlüssel auf sie.
ALTER TABLE "grundzahl"
  DROP CONSTRAINT "grundzahl_quelle",
  DROP CONSTRAINT "grundzahl_lieferung",
  DROP CONSTRAINT "grundzahl_merkmal",
  DROP CONSTRAINT "grundzahl_teilgruppe",
  DROP CONSTRAINT "grundzahl_raumfassung",
  DROP CONSTRAINT "grundzahl_zeitraum";

-- Als Eigentümer, wie die Prüfung eines Fremdschlüssels: sozial_app darf diese Zeilen nicht sperren.
CREATE FUNCTION "grundzahl_bezuege_da"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "bezug" record;
  "was" text;
BEGIN
  -- EXECUTE: Der Plan gehört zur Zahl der Zeilen; ein aufgehobener wäre der der ersten Anweisung.
  FOR "bezug" IN EXECUTE '
    SELECT "lieferung_id", "quelle_id", "merkmal_id", "teilgruppe_id", "raumfassung_id", "zeitraum_id"
    FROM "neu" GROUP BY GROUPING SETS
      (("lieferung_id", "quelle_id"), "merkmal_id", "teilgruppe_id", "raumfassung_id", "zeitraum_id")'
  LOOP
    IF "bezug"."lieferung_id" IS NOT NULL THEN
      "was" := 'lieferung';
      PERFORM FROM public."lieferung" l
        WHERE l."id" = "bezug"."lieferung_id" AND l."quelle_id" = "bezug"."quelle_id" FOR KEY SHARE;
    ELSIF "bezug"."merkmal_id" IS NOT NULL THEN
      "was" := 'merkmal';
      PERFORM FROM public."merkmal" m WHERE m."id" = "bezug"."merkmal_id" FOR KEY SHARE;
    ELSIF "bezug"."teilgruppe_id" IS NOT NULL THEN
      "was" := 'teilgruppe';
      PERFORM FROM public."teilgruppe" t WHERE t."id" = "bezug"."teilgruppe_id" FOR KEY SHARE;
    ELSIF "bezug"."raumfassung_id" IS NOT NULL THEN
      "was" := 'raumfassung';
      PERFORM FROM public."raumfassung" f WHERE f."id" = "bezug"."raumfassung_id" FOR KEY SHARE;
    ELSE
      "was" := 'zeitraum';
      PERFORM FROM public."zeitraum" z WHERE z."id" = "bezug"."zeitraum_id" FOR KEY SHARE;
    END IF;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'Grundzahlen verweisen auf etwas, das es in "%" nicht gibt.', "was"
        USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'grundzahl_' || "was",
          TABLE = 'grundzahl', SCHEMA = 'public';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER "grundzahl_bezuege_neu" AFTER INSERT ON "grundzahl"
  REFERENCING NEW TABLE AS "neu" FOR EACH STATEMENT EXECUTE FUNCTION "grundzahl_bezuege_da"();
CREATE TRIGGER "grundzahl_bezuege_geaendert" AFTER UPDATE ON "grundzahl"
  REFERENCING NEW TABLE AS "neu" FOR EACH STATEMENT EXECUTE FUNCTION "grundzahl_bezuege_da"();

-- Die andere Seite: Was eine Grundzahl nennt, wird nicht gelöscht und behält seine Nummer.
CREATE FUNCTION "grundzahl_bezug_bleibt"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- Mit einem Bild von früher sähe man nicht, was inzwischen dazukam.
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    RAISE EXCEPTION 'Aus "%" wird nur mit READ COMMITTED gelöscht.', TG_TABLE_NAME
      USING ERRCODE = 'invalid_transaction_state';
  END IF;
  CASE TG_TABLE_NAME
    WHEN 'lieferung' THEN PERFORM FROM public."grundzahl" g WHERE g."lieferung_id" = OLD."id" LIMIT 1;
    WHEN 'merkmal' THEN PERFORM FROM public."grundzahl" g WHERE g."merkmal_id" = OLD."id" LIMIT 1;
    WHEN 'teilgruppe' THEN PERFORM FROM public."grundzahl" g WHERE g."teilgruppe_id" = OLD."id" LIMIT 1;
    WHEN 'raumfassung' THEN PERFORM FROM public."grundzahl" g WHERE g."raumfassung_id" = OLD."id" LIMIT 1;
    WHEN 'zeitraum' THEN PERFORM FROM public."grundzahl" g WHERE g."zeitraum_id" = OLD."id" LIMIT 1;
  END CASE;
  IF FOUND THEN
    RAISE EXCEPTION 'Auf die Zeile % von "%" verweisen Grundzahlen.', OLD."id", TG_TABLE_NAME
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'grundzahl_' || TG_TABLE_NAME,
        TABLE = TG_TABLE_NAME, SCHEMA = 'public';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "grundzahl_bezuege_bleiben"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM public."grundzahl" LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'Auf Zeilen von "%" verweisen Grundzahlen.', TG_TABLE_NAME
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'grundzahl_' || TG_TABLE_NAME,
        TABLE = TG_TABLE_NAME, SCHEMA = 'public';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "grundzahl_lieferung_bleibt" AFTER DELETE ON "lieferung"
  FOR EACH ROW EXECUTE FUNCTION "grundzahl_bezug_bleibt"();
CREATE TRIGGER "grundzahl_lieferung_behaelt" AFTER UPDATE OF "id", "quelle_id" ON "lieferung"
  FOR EACH ROW WHEN (OLD."id" <> NEW."id" OR OLD."quelle_id" <> NEW."quelle_id")
  EXECUTE FUNCTION "grundzahl_bezug_bleibt"();
CREATE TRIGGER "grundzahl_lieferung_ganz" BEFORE TRUNCATE ON "lieferung"
  FOR EACH STATEMENT EXECUTE FUNCTION "grundzahl_bezuege_bleiben"();

CREATE TRIGGER "grundzahl_merkmal_bleibt" AFTER DELETE ON "merkmal"
  FOR EACH ROW EXECUTE FUNCTION "grundzahl_bezug_bleibt"();
CREATE TRIGGER "grundzahl_merkmal_behaelt" AFTER UPDATE OF "id" ON "merkmal"
  FOR EACH ROW WHEN (OLD."id" <> NEW."id") EXECUTE FUNCTION "grundzahl_bezug_bleibt"();
CREATE TRIGGER "grundzahl_merkmal_ganz" BEFORE TRUNCATE ON "merkmal"
  FOR EACH STATEMENT EXECUTE FUNCTION "grundzahl_bezuege_bleiben"();

CREATE TRIGGER "grundzahl_teilgruppe_bleibt" AFTER DELETE ON "teilgruppe"
  FOR EACH ROW EXECUTE FUNCTION "grundzahl_bezug_bleibt"();
CREATE TRIGGER "grundzahl_teilgruppe_behaelt" AFTER UPDATE OF "id" ON "teilgruppe"
  FOR EACH ROW WHEN (OLD."id" <> NEW."id") EXECUTE FUNCTION "grundzahl_bezug_bleibt"();
CREATE TRIGGER "grundzahl_teilgruppe_ganz" BEFORE TRUNCATE ON "teilgruppe"
  FOR EACH STATEMENT EXECUTE FUNCTION "grundzahl_bezuege_bleiben"();

CREATE TRIGGER "grundzahl_raumfassung_bleibt" AFTER DELETE ON "raumfassung"
  FOR EACH ROW EXECUTE FUNCTION "grundzahl_bezug_bleibt"();
CREATE TRIGGER "grundzahl_raumfassung_behaelt" AFTER UPDATE OF "id" ON "raumfassung"
  FOR EACH ROW WHEN (OLD."id" <> NEW."id") EXECUTE FUNCTION "grundzahl_bezug_bleibt"();
CREATE TRIGGER "grundzahl_raumfassung_ganz" BEFORE TRUNCATE ON "raumfassung"
  FOR EACH STATEMENT EXECUTE FUNCTION "grundzahl_bezuege_bleiben"();

CREATE TRIGGER "grundzahl_zeitraum_bleibt" AFTER DELETE ON "zeitraum"
  FOR EACH ROW EXECUTE FUNCTION "grundzahl_bezug_bleibt"();
CREATE TRIGGER "grundzahl_zeitraum_behaelt" AFTER UPDATE OF "id" ON "zeitraum"
  FOR EACH ROW WHEN (OLD."id" <> NEW."id") EXECUTE FUNCTION "grundzahl_bezug_bleibt"();
CREATE TRIGGER "grundzahl_zeitraum_ganz" BEFORE TRUNCATE ON "zeitraum"
  FOR EACH STATEMENT EXECUTE FUNCTION "grundzahl_bezuege_bleiben"();

REVOKE ALL ON FUNCTION "grundzahl_bezuege_da"(), "grundzahl_bezug_bleibt"(), "grundzahl_bezuege_bleiben"() FROM PUBLIC;
