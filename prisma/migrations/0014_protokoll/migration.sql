-- Das Protokoll ändert niemand: Die Anwendung darf nur einfügen, und ein Auslöser weist
-- Ändern und frühes Löschen auch für den Eigentümer der Datenbank ab. Wer den Auslöser
-- abschaltet (das kann ein Eigentümer immer), fällt an der Kette auf.
-- Dazu die Löschregeln als Daten und das Bereinigen einer irrtümlich gelieferten Datei.

CREATE TYPE "loeschart" AS ENUM ('RUECKMELDUNG', 'SITZUNG', 'EINMALLINK', 'ANMELDEBREMSE', 'KONTO_DEAKTIVIERT', 'PROTOKOLL_ZUGRIFF', 'PROTOKOLL_AENDERUNG', 'SERVERPROTOKOLL');
CREATE TYPE "fristeinheit" AS ENUM ('TAGE', 'MONATE');

-- Protokoll --------------------------------------------------------------------

ALTER TABLE "protokoll" ADD COLUMN "bereinigt_am" TIMESTAMPTZ;
CREATE INDEX "protokoll_zeitpunkt" ON "protokoll"("zeitpunkt");
CREATE INDEX "protokoll_handlung" ON "protokoll"("handlung", "zeitpunkt");

CREATE TABLE "protokollkette" (
    "nr" BIGINT NOT NULL,
    "protokoll_id" BIGINT NOT NULL,
    "zeitpunkt" TIMESTAMPTZ NOT NULL,
    "zugriff" BOOLEAN NOT NULL,
    "inhalt" BYTEA NOT NULL,
    "salz" BYTEA,
    "kette" BYTEA NOT NULL,
    "geloescht_am" TIMESTAMPTZ,

    CONSTRAINT "protokollkette_pkey" PRIMARY KEY ("nr")
);
CREATE INDEX "protokollkette_protokoll" ON "protokollkette"("protokoll_id");

-- Wer gelesen oder sich angemeldet hat: kürzere Frist als Änderungen.
CREATE FUNCTION "protokoll_ist_zugriff"("handlung" text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT "handlung" ~ '^(read|export|search|sign|refuseSignIn|verify|endSitzung|setZweck)'
$$;

-- Unter diese Frist kommt keine Löschregel.
CREATE FUNCTION "protokoll_mindestfrist"("zugriff" boolean) RETURNS interval LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN "zugriff" THEN interval '6 months' ELSE interval '36 months' END
$$;

-- Was ein Eintrag sagt, immer gleich geschrieben; spätere Spalten ändern daran nichts.
CREATE FUNCTION "protokoll_inhalt"("p" "protokoll") RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT convert_to(jsonb_build_array("p"."id", extract(epoch FROM "p"."zeitpunkt"), "p"."akteurart"::text, "p"."akteur",
    "p"."konto_id", "p"."handlung", "p"."gegenstand", "p"."kennung", "p"."alt", "p"."neu", "p"."vorgang",
    extract(epoch FROM "p"."bereinigt_am"))::text, 'UTF8')
$$;

-- Ein Glied je Eintrag: sein Inhalt mit Salz geprüft, und darin das Glied davor. Läuft
-- erst beim Abschluss der Transaktion, damit die Sperre der Kette nur so lange dauert
-- wie dieser und ein langes Einlesen niemanden aufhält.
CREATE FUNCTION "protokoll_verketten"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "vorige" record;
  "naechste" bigint;
  "salz" bytea := uuid_send(gen_random_uuid());
  "inhalt" bytea := sha256("salz" || public.protokoll_inhalt(NEW));
  "zugriff" boolean := public.protokoll_ist_zugriff(NEW."handlung");
BEGIN
  PERFORM pg_advisory_xact_lock(7002);
  SELECT k."nr", k."kette" INTO "vorige" FROM public."protokollkette" k ORDER BY k."nr" DESC LIMIT 1;
  "naechste" := coalesce("vorige"."nr", 0) + 1;
  INSERT INTO public."protokollkette" ("nr", "protokoll_id", "zeitpunkt", "zugriff", "inhalt", "salz", "kette")
  VALUES ("naechste", NEW."id", NEW."zeitpunkt", "zugriff", "inhalt", "salz",
    sha256(coalesce("vorige"."kette", ''::bytea) || convert_to(concat_ws('|', "naechste", NEW."id",
      extract(epoch FROM NEW."zeitpunkt"), "zugriff"::int, encode("inhalt", 'hex')), 'UTF8')));
  -- Nach dem Bereinigen bezeugt das alte Glied nur noch, dass es einen anderen Inhalt gab.
  IF TG_OP = 'UPDATE' THEN
    UPDATE public."protokollkette" k SET "salz" = NULL
    WHERE k."protokoll_id" = NEW."id" AND k."nr" < "naechste" AND k."salz" IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "protokoll_verketten" AFTER INSERT OR UPDATE ON "protokoll"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "protokoll_verketten"();

-- Was schon da ist, wird das erste Stück der Kette.
DO $$
DECLARE
  "eintrag" "protokoll";
  "davor" bytea := '';
  "n" bigint := 0;
  "salz" bytea;
  "inhalt" bytea;
BEGIN
  FOR "eintrag" IN SELECT * FROM "protokoll" ORDER BY "id" LOOP
    "n" := "n" + 1;
    "salz" := uuid_send(gen_random_uuid());
    "inhalt" := sha256("salz" || protokoll_inhalt("eintrag"));
    "davor" := sha256("davor" || convert_to(concat_ws('|', "n", "eintrag"."id", extract(epoch FROM "eintrag"."zeitpunkt"),
      protokoll_ist_zugriff("eintrag"."handlung")::int, encode("inhalt", 'hex')), 'UTF8'));
    INSERT INTO "protokollkette" ("nr", "protokoll_id", "zeitpunkt", "zugriff", "inhalt", "salz", "kette")
    VALUES ("n", "eintrag"."id", "eintrag"."zeitpunkt", protokoll_ist_zugriff("eintrag"."handlung"), "inhalt", "salz", "davor");
  END LOOP;
END $$;

-- Lieferungen: Vermerk des Bereinigens -------------------------------------------

ALTER TABLE "lieferung"
  ADD COLUMN "bereinigt_am" TIMESTAMPTZ,
  ADD COLUMN "bereinigt_von" TEXT,
  ADD COLUMN "bereinigt_grund" TEXT;
ALTER TABLE "lieferung"
  ADD CONSTRAINT "lieferung_bereinigt_mit_grund" CHECK (
    ("bereinigt_am" IS NULL AND "bereinigt_von" IS NULL AND "bereinigt_grund" IS NULL)
    OR ("bereinigt_am" IS NOT NULL AND "bereinigt_von" <> '' AND char_length("bereinigt_grund") BETWEEN 1 AND 500)
  ),
  ADD CONSTRAINT "lieferung_bereinigt_ist_leer" CHECK (
    "bereinigt_am" IS NULL OR (octet_length("inhalt") = 0 AND "zuordnung" IS NULL AND cardinality("blaetter") = 0
      AND "zurueckgezogen_am" IS NOT NULL)
  );

-- Auch der Grund eines früheren Zurückziehens kann einen Namen nennen: Er geht mit.
DROP TRIGGER "lieferung_bleibt_zurueckgezogen" ON "lieferung";
CREATE TRIGGER "lieferung_bleibt_zurueckgezogen" BEFORE UPDATE ON "lieferung"
  FOR EACH ROW WHEN (
    OLD."zurueckgezogen_am" IS NOT NULL
    AND (OLD."zurueckgezogen_am", OLD."zurueckgezogen_grund")
      IS DISTINCT FROM (NEW."zurueckgezogen_am", NEW."zurueckgezogen_grund")
    AND NOT (OLD."bereinigt_am" IS NULL AND NEW."bereinigt_am" IS NOT NULL
      AND OLD."zurueckgezogen_am" = NEW."zurueckgezogen_am")
  )
  EXECUTE FUNCTION "abgewiesen"('Eine zurückgezogene Lieferung bleibt zurückgezogen.');
CREATE TRIGGER "lieferung_bleibt_bereinigt" BEFORE UPDATE ON "lieferung"
  FOR EACH ROW WHEN (OLD."bereinigt_am" IS NOT NULL)
  EXECUTE FUNCTION "abgewiesen"('Eine bereinigte Lieferung ändert sich nicht mehr.');

-- Was ein Datenstand enthält, bleibt; nur Namen aus einer Lieferung, die in derselben
-- Transaktion bereinigt wird, gehen auch aus seinen Texten.
DROP TRIGGER "datenstand_inhalt_bleibt" ON "datenstand";
CREATE FUNCTION "datenstand_inhalt_bleibt"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."id" <> 0
      AND (OLD."stand_vom", OLD."lieferungen", OLD."grundlage_id", OLD."vorbereitet_von", OLD."vorbereitet_am")
        IS DISTINCT FROM (NEW."stand_vom", NEW."lieferungen", NEW."grundlage_id", NEW."vorbereitet_von", NEW."vorbereitet_am"))
    OR (OLD."umfang" IS NOT NULL AND OLD."umfang" IS DISTINCT FROM NEW."umfang")
    OR (OLD."id" <> 0
      AND (OLD."name", OLD."auswahl", OLD."bemerkung", OLD."brueche")
        IS DISTINCT FROM (NEW."name", NEW."auswahl", NEW."bemerkung", NEW."brueche")
      AND NOT EXISTS (SELECT FROM public."lieferung" WHERE "bereinigt_am" = now()))
  THEN
    RAISE EXCEPTION 'Was ein Datenstand enthält, ändert sich nach dem Vorbereiten nicht.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "datenstand_inhalt_bleibt" BEFORE UPDATE ON "datenstand"
  FOR EACH ROW EXECUTE FUNCTION "datenstand_inhalt_bleibt"();

-- Unveränderlich -----------------------------------------------------------------

-- Gelöscht wird erst nach der Mindestfrist. Geändert werden nur die Texte eines Eintrags,
-- und nur in der Transaktion, die eine Lieferung bereinigt und den Vermerk hinterlässt.
CREATE FUNCTION "protokoll_bleibt"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."zeitpunkt" < now() - public.protokoll_mindestfrist(public.protokoll_ist_zugriff(OLD."handlung")) THEN
      RETURN OLD;
    END IF;
  ELSIF TG_OP = 'UPDATE' THEN
    IF NEW."bereinigt_am" = now()
      AND (OLD."id", OLD."zeitpunkt", OLD."akteurart", OLD."akteur", OLD."konto_id", OLD."handlung", OLD."gegenstand", OLD."vorgang")
        IS NOT DISTINCT FROM (NEW."id", NEW."zeitpunkt", NEW."akteurart", NEW."akteur", NEW."konto_id", NEW."handlung", NEW."gegenstand", NEW."vorgang")
      AND EXISTS (SELECT FROM public."lieferung" WHERE "bereinigt_am" = now())
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'Das Protokoll wird nicht geändert und vor Ablauf seiner Mindestfrist nicht gelöscht.'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'protokoll_bleibt', TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER "protokoll_bleibt" BEFORE UPDATE OR DELETE ON "protokoll"
  FOR EACH ROW EXECUTE FUNCTION "protokoll_bleibt"();
CREATE TRIGGER "protokoll_bleibt_ganz" BEFORE TRUNCATE ON "protokoll"
  FOR EACH STATEMENT EXECUTE FUNCTION "protokoll_bleibt"();

-- Ein Glied verliert nur sein Salz und bekommt nur den Tag der Löschung.
CREATE TRIGGER "protokollkette_bleibt" BEFORE UPDATE ON "protokollkette"
  FOR EACH ROW WHEN (
    (OLD."nr", OLD."protokoll_id", OLD."zeitpunkt", OLD."zugriff", OLD."inhalt", OLD."kette")
      IS DISTINCT FROM (NEW."nr", NEW."protokoll_id", NEW."zeitpunkt", NEW."zugriff", NEW."inhalt", NEW."kette")
    OR NEW."salz" IS NOT NULL
    OR (OLD."geloescht_am" IS NOT NULL AND OLD."geloescht_am" IS DISTINCT FROM NEW."geloescht_am")
  )
  EXECUTE FUNCTION "abgewiesen"('Die Kette des Protokolls bleibt.');
CREATE TRIGGER "protokollkette_bleibt_da" BEFORE DELETE ON "protokollkette"
  FOR EACH ROW EXECUTE FUNCTION "abgewiesen"('Die Kette des Protokolls bleibt.');
CREATE TRIGGER "protokollkette_bleibt_ganz" BEFORE TRUNCATE ON "protokollkette"
  FOR EACH STATEMENT EXECUTE FUNCTION "abgewiesen"('Die Kette des Protokolls bleibt.');

-- Der einzige Weg, auf dem die Anwendung Einträge löscht: was älter ist als die Frist,
-- nie weniger als die Mindestfrist. Die Uhr ist die der Datenbank.
CREATE FUNCTION "protokoll_loeschen"("zugriffe" boolean, "vor" timestamptz) RETURNS integer
LANGUAGE plpgsql STRICT SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "grenze" timestamptz := least("vor", now() - public.protokoll_mindestfrist("zugriffe"));
  "weg" bigint[];
BEGIN
  WITH "geloescht" AS (
    DELETE FROM public."protokoll" p
    WHERE p."zeitpunkt" < "grenze" AND public.protokoll_ist_zugriff(p."handlung") = "zugriffe" RETURNING p."id"
  )
  SELECT coalesce(array_agg("id"), '{}') INTO "weg" FROM "geloescht";
  UPDATE public."protokollkette" k SET "salz" = NULL, "geloescht_am" = now() WHERE k."protokoll_id" = ANY("weg");
  RETURN cardinality("weg");
END $$;

-- Löschregeln --------------------------------------------------------------------

CREATE TABLE "loeschregel" (
    "art" "loeschart" NOT NULL,
    "frist" INTEGER NOT NULL,
    "einheit" "fristeinheit" NOT NULL,
    "minimum" INTEGER NOT NULL,
    "maximum" INTEGER NOT NULL,
    "geaendert_am" TIMESTAMPTZ,
    "geaendert_von" TEXT,
    "zuletzt_am" TIMESTAMPTZ,
    "zuletzt_anzahl" INTEGER,

    CONSTRAINT "loeschregel_pkey" PRIMARY KEY ("art")
);
ALTER TABLE "loeschregel"
  ADD CONSTRAINT "loeschregel_frist_in_grenzen" CHECK ("minimum" >= 1 AND "frist" BETWEEN "minimum" AND "maximum"),
  ADD CONSTRAINT "loeschregel_lauf" CHECK (("zuletzt_am" IS NULL) = ("zuletzt_anzahl" IS NULL) AND "zuletzt_anzahl" >= 0);

INSERT INTO "loeschregel" ("art", "frist", "einheit", "minimum", "maximum") VALUES
  ('RUECKMELDUNG', 12, 'MONATE', 1, 24),
  ('SITZUNG', 1, 'TAGE', 1, 7),
  ('EINMALLINK', 7, 'TAGE', 1, 30),
  ('ANMELDEBREMSE', 1, 'TAGE', 1, 30),
  ('KONTO_DEAKTIVIERT', 12, 'MONATE', 1, 36),
  ('PROTOKOLL_ZUGRIFF', 12, 'MONATE', 6, 24),
  ('PROTOKOLL_AENDERUNG', 60, 'MONATE', 36, 120),
  ('SERVERPROTOKOLL', 14, 'TAGE', 1, 90);

-- Rechte -------------------------------------------------------------------------

REVOKE ALL ON FUNCTION "protokoll_loeschen"(boolean, timestamptz), "protokoll_verketten"() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "protokoll_loeschen"(boolean, timestamptz) TO "sozial_app";
-- Nummer und Zeitpunkt vergibt die Datenbank: Niemand datiert einen Eintrag zurück, damit er früher verschwindet.
REVOKE INSERT ON "protokoll" FROM "sozial_app";
GRANT INSERT ("akteurart", "akteur", "konto_id", "handlung", "gegenstand", "kennung", "alt", "neu", "vorgang")
  ON "protokoll" TO "sozial_app";
GRANT SELECT ON "protokollkette", "loeschregel" TO "sozial_app";
GRANT UPDATE ("frist", "geaendert_am", "geaendert_von", "zuletzt_am", "zuletzt_anzahl") ON "loeschregel" TO "sozial_app";

-- Wer stillgelegt ist und seine Frist hinter sich hat, verliert auch die Kennung beim fremden Anmeldedienst.
GRANT DELETE ON "oidckennung" TO "sozial_app";

-- Bereinigen ---------------------------------------------------------------------

-- Ersetzt in einem JSON-Wert jeden Text, in dem einer der Begriffe vorkommt; ohne Liste
-- jeden Text. Kurze Begriffe nur, wenn sie der ganze Text sind.
CREATE FUNCTION "text_bereinigt"("wert" text, "begriffe" text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN "begriffe" IS NULL OR EXISTS (
    SELECT FROM unnest("begriffe") AS b("begriff")
    WHERE lower("wert") = lower(b."begriff")
      OR (char_length(b."begriff") >= 5 AND position(lower(b."begriff") IN lower("wert")) > 0)
  ) THEN '[bereinigt]' ELSE "wert" END
$$;

CREATE FUNCTION "json_bereinigt"("wert" jsonb, "begriffe" text[]) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof("wert")
    WHEN 'object' THEN (
      SELECT coalesce(jsonb_object_agg(
        CASE WHEN "begriffe" IS NULL THEN e."key" ELSE public.text_bereinigt(e."key", "begriffe") END,
        public.json_bereinigt(e."value", "begriffe")), '{}')
      FROM jsonb_each("wert") e)
    WHEN 'array' THEN (
      SELECT coalesce(jsonb_agg(public.json_bereinigt(e."value", "begriffe") ORDER BY e."ordinality"), '[]')
      FROM jsonb_array_elements("wert") WITH ORDINALITY e)
    WHEN 'string' THEN to_jsonb(public.text_bereinigt("wert" #>> '{}', "begriffe"))
    ELSE "wert"
  END;
END $$;

-- Nimmt einer irrtümlich gelieferten Datei mit Angaben über Personen alles, was von ihr in
-- der Datenbank steht: Bytes, Namen, Zuordnung, Prüfbericht, Zahlen und was allein durch
-- sie entstand. Dieselbe Datei ein zweites Mal geliefert zählt mit. Es bleiben Nummer,
-- Zeit, wer sie übernahm, wer sie bereinigte und warum. Mehr kann die Funktion nicht.
-- Entwürfe, die auf ihr stehen, verwirft der Aufrufer vorher; er rechnet danach neu.
CREATE FUNCTION "lieferung_bereinigen"("nummer" integer, "von" text, "grund" text) RETURNS jsonb
LANGUAGE plpgsql STRICT SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "nummern" int[];
  "ab" timestamptz;
  "merkmale" int[];
  "schluessel" text[];
  "fassungen" int[];
  "indikatoren" int[];
  "quellen" int[];
  "begriffe" text[];
  "zahlen" int;
  "eintraege" int;
  "eines" record;
  "i" int;
BEGIN
  SELECT array_agg(l."id" ORDER BY l."id"), min(l."erfasst_am") INTO "nummern", "ab"
  FROM public."lieferung" l JOIN public."lieferung" d ON d."id" = "nummer"
  WHERE d."bereinigt_am" IS NULL AND l."bereinigt_am" IS NULL AND (l."id" = d."id" OR l."inhalt" = d."inhalt");
  IF "nummern" IS NULL THEN
    RETURN NULL;
  END IF;

  -- Was allein durch sie entstand. Merkmale des Katalogs haben immer einen Lieferanten.
  SELECT coalesce(array_agg(m."id"), '{}'), coalesce(array_agg(m."schluessel"), '{}') INTO "merkmale", "schluessel"
  FROM public."merkmal" m
  WHERE m."lieferant_id" IS NULL
    AND EXISTS (SELECT FROM public."grundzahl" g WHERE g."merkmal_id" = m."id" AND g."lieferung_id" = ANY("nummern"))
    AND NOT EXISTS (SELECT FROM public."grundzahl" g WHERE g."merkmal_id" = m."id" AND g."lieferung_id" <> ALL("nummern"));
  SELECT coalesce(array_agg(f."id"), '{}') INTO "fassungen" FROM public."indikatorfassung" f
  WHERE f."herkunft" <> 'KATALOG' AND EXISTS (
    SELECT FROM jsonb_path_query(f."berechnung", 'strict $.**.merkmal') AS p("merkmal")
    WHERE p."merkmal" #>> '{}' = ANY("schluessel"));
  SELECT coalesce(array_agg(i."id"), '{}') INTO "indikatoren" FROM public."indikator" i
  WHERE EXISTS (SELECT FROM public."indikatorfassung" f WHERE f."indikator_id" = i."id")
    AND NOT EXISTS (SELECT FROM public."indikatorfassung" f WHERE f."indikator_id" = i."id" AND f."id" <> ALL("fassungen"));
  SELECT coalesce(array_agg(q."id"), '{}') INTO "quellen" FROM public."quelle" q
  WHERE q."rang" >= 100
    AND EXISTS (SELECT FROM public."lieferung" l WHERE l."quelle_id" = q."id" AND l."id" = ANY("nummern"))
    AND NOT EXISTS (SELECT FROM public."lieferung" l WHERE l."quelle_id" = q."id" AND l."id" <> ALL("nummern"))
    AND NOT EXISTS (SELECT FROM public."merkmal" m WHERE m."lieferant_id" = q."id");

  -- Worte, die nur sie brachte: nach ihnen werden die Texte des Protokolls durchsucht.
  SELECT array_agg(DISTINCT b."begriff") INTO "begriffe" FROM (
    SELECT l."dateiname" AS "begriff" FROM public."lieferung" l WHERE l."id" = ANY("nummern")
    UNION ALL SELECT l."titel" FROM public."lieferung" l WHERE l."id" = ANY("nummern")
    UNION ALL SELECT l."tabelle" FROM public."lieferung" l WHERE l."id" = ANY("nummern")
    UNION ALL SELECT unnest(l."blaetter") FROM public."lieferung" l WHERE l."id" = ANY("nummern")
    UNION ALL SELECT l."pruefsumme" FROM public."lieferung" l WHERE l."id" = ANY("nummern")
    UNION ALL SELECT unnest(ARRAY[m."schluessel", m."name"]) FROM public."merkmal" m WHERE m."id" = ANY("merkmale")
    UNION ALL SELECT unnest(ARRAY[i."slug", i."code"]) FROM public."indikator" i WHERE i."id" = ANY("indikatoren")
    UNION ALL SELECT unnest(ARRAY[f."name", f."kurzname"]) FROM public."indikatorfassung" f WHERE f."id" = ANY("fassungen")
    UNION ALL SELECT unnest(ARRAY[q."schluessel", q."name", q."herausgeber"]) FROM public."quelle" q WHERE q."id" = ANY("quellen")
  ) b
  WHERE btrim(b."begriff") <> '' AND NOT EXISTS (
    SELECT FROM public."lieferung" l
    WHERE l."id" <> ALL("nummern") AND (b."begriff" IN (l."dateiname", l."titel", l."tabelle") OR b."begriff" = ANY(l."blaetter"))
  );

  UPDATE public."lieferung" l SET
    "bereinigt_am" = now(), "bereinigt_von" = "von", "bereinigt_grund" = "grund",
    "dateiname" = '[bereinigt]', "titel" = '[bereinigt]', "inhalt" = '', "zuordnung" = NULL, "tabelle" = NULL,
    "stand" = NULL, "blaetter" = '{}', "bericht" = public.json_bereinigt(l."bericht", NULL) || '{"meldungen": [], "fakten": []}',
    "pruefsumme" = encode(sha256(uuid_send(gen_random_uuid())), 'hex'),
    "zurueckgezogen_am" = coalesce(l."zurueckgezogen_am", now()), "zurueckgezogen_grund" = '[bereinigt]'
  WHERE l."id" = ANY("nummern");
  DELETE FROM public."grundzahl" g WHERE g."lieferung_id" = ANY("nummern");
  GET DIAGNOSTICS "zahlen" = ROW_COUNT;

  UPDATE public."startseite" s SET "indikator_id" = NULL, "ueberschrift" = '' WHERE s."indikator_id" = ANY("indikatoren");
  DELETE FROM public."messwertblock" b WHERE b."indikatorfassung_id" = ANY("fassungen") AND b."datenstand_id" = 0;
  DELETE FROM public."zeitreihenbruch" b WHERE b."merkmal_id" = ANY("merkmale");
  -- Was noch gebraucht wird, etwa von einem veröffentlichten Stand, bleibt ohne Namen stehen.
  FOR "eines" IN SELECT f."id", f."indikator_id" FROM public."indikatorfassung" f WHERE f."id" = ANY("fassungen") LOOP
    BEGIN
      DELETE FROM public."indikatorfassung" f WHERE f."id" = "eines"."id";
    EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
      UPDATE public."indikatorfassung" f SET "name" = 'Bereinigt', "kurzname" = 'Bereinigt',
        "definition" = 'Stammte aus einer bereinigten Lieferung.', "hinweis" = '', "grenzen" = '', "rechtsgrundlage" = '',
        "synonyme" = '{}', "pruefsumme" = 'bereinigt-' || f."id"
      WHERE f."id" = "eines"."id";
      FOR "i" IN 1 .. cardinality("merkmale") LOOP
        UPDATE public."indikatorfassung" f SET "berechnung" = replace(f."berechnung"::text,
          '"merkmal": ' || to_jsonb("schluessel"["i"])::text, '"merkmal": "bereinigt_' || "merkmale"["i"] || '"')::jsonb
        WHERE f."id" = "eines"."id";
      END LOOP;
    END;
  END LOOP;
  FOR "eines" IN SELECT i."id", i."slug" FROM public."indikator" i WHERE i."id" = ANY("indikatoren") LOOP
    UPDATE public."datenstand" d SET "auswahl" = replace(d."auswahl"::text,
      to_jsonb("eines"."slug")::text, '"bereinigt-' || "eines"."id" || '"')::jsonb
    WHERE d."auswahl" @? '$.indikatoren' AND d."auswahl" -> 'indikatoren' ? "eines"."slug";
    BEGIN
      DELETE FROM public."indikator" i WHERE i."id" = "eines"."id";
    EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
      UPDATE public."indikator" i SET "slug" = 'bereinigt-' || i."id", "code" = 'BEREINIGT-' || i."id", "thema" = 'Bereinigt',
        "kgst_fundstelle" = '', "ausgemustert_am" = coalesce(i."ausgemustert_am", now())
      WHERE i."id" = "eines"."id";
    END;
  END LOOP;
  UPDATE public."merkmal" m SET "schluessel" = 'bereinigt_' || m."id", "name" = 'Bereinigt' WHERE m."id" = ANY("merkmale");
  DELETE FROM public."merkmal" m WHERE m."id" = ANY("merkmale") AND NOT EXISTS (
    SELECT FROM public."indikatorfassung" f
    WHERE jsonb_path_exists(f."berechnung", 'strict $.** ? (@.merkmal == $m)', jsonb_build_object('m', m."schluessel"), true));
  UPDATE public."datenstand" d SET "name" = public.text_bereinigt(d."name", "begriffe"),
    "bemerkung" = public.text_bereinigt(d."bemerkung", "begriffe"),
    "brueche" = public.json_bereinigt(jsonb_path_query_array(d."brueche", '$[*] ? (!exists(@.merkmal_id ? (@ == $m[*])))',
      jsonb_build_object('m', to_jsonb("merkmale"))), "begriffe")
  WHERE d."id" <> 0 AND d."vorbereitet_am" >= "ab";
  UPDATE public."quelle" q SET "schluessel" = 'bereinigt_' || q."id", "name" = 'Bereinigt', "herausgeber" = 'Bereinigt', "lizenz" = ''
  WHERE q."id" = ANY("quellen");

  -- Wer wann was tat, bleibt; Texte, die Namen der Datei tragen, gehen. Wer welche Rechte
  -- bekam und wer im Protokoll nachsah, ist davon ausgenommen.
  UPDATE public."protokoll" p SET "kennung" = n."kennung", "alt" = n."alt", "neu" = n."neu", "bereinigt_am" = now()
  FROM (
    SELECT a."id",
      CASE WHEN a."eigen" THEN a."kennung" ELSE public.text_bereinigt(a."kennung", "begriffe") END AS "kennung",
      public.json_bereinigt(a."alt", CASE WHEN NOT a."eigen" THEN "begriffe" END) AS "alt",
      public.json_bereinigt(a."neu", CASE WHEN NOT a."eigen" THEN "begriffe" END) AS "neu"
    FROM (
      SELECT e.*, e."gegenstand" = 'Lieferung' AND e."kennung" = ANY("nummern"::text[]) AS "eigen"
      FROM public."protokoll" e
      WHERE e."zeitpunkt" >= "ab" AND e."gegenstand" NOT IN
        ('Konto', 'Organisation', 'Sitzung', 'Einmallink', 'Rollenregel', 'Zugriffsregel', 'Zugriffsfreigabe', 'Protokoll', 'Loeschregel')
    ) a
  ) n
  WHERE p."id" = n."id"
    AND (p."kennung", p."alt", p."neu") IS DISTINCT FROM (n."kennung", n."alt", n."neu");
  GET DIAGNOSTICS "eintraege" = ROW_COUNT;

  RETURN jsonb_build_object('lieferungen', to_jsonb("nummern"), 'grundzahlen', "zahlen",
    'merkmale', cardinality("merkmale"), 'indikatoren', cardinality("indikatoren"), 'protokolleintraege', "eintraege");
END $$;
REVOKE ALL ON FUNCTION "lieferung_bereinigen"(integer, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "lieferung_bereinigen"(integer, text, text) TO "sozial_app";
