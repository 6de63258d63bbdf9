-- Veröffentlichen mit vier Augen: ein Datenstand beginnt als Entwurf und geht nur vorwärts,
-- und wer ihn freigibt, hat ihn nicht vorbereitet.

CREATE TYPE "datenstandzustand" AS ENUM ('ARBEITSSTAND', 'ENTWURF', 'VEROEFFENTLICHT', 'ZURUECKGENOMMEN', 'ABGELEHNT', 'VERWORFEN');

ALTER TABLE "datenstand"
  DROP CONSTRAINT "datenstand_arbeitsstand",
  DROP CONSTRAINT "datenstand_veroeffentlicht",
  ADD COLUMN "zustand" "datenstandzustand",
  ADD COLUMN "auswahl" JSONB,
  ADD COLUMN "bemerkung" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "umfang" JSONB,
  ADD COLUMN "brueche" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "lieferungen" INTEGER[] NOT NULL DEFAULT '{}',
  ADD COLUMN "grundlage_id" INTEGER,
  ADD COLUMN "vorbereitet_von" INTEGER,
  ADD COLUMN "vorbereitet_am" TIMESTAMPTZ,
  ADD COLUMN "freigegeben_von" INTEGER,
  ADD COLUMN "beendet_von" INTEGER,
  ADD COLUMN "beendet_am" TIMESTAMPTZ,
  ADD COLUMN "beendet_grund" TEXT;
UPDATE "datenstand" SET "zustand" = 'ARBEITSSTAND' WHERE "id" = 0;
ALTER TABLE "datenstand" ALTER COLUMN "zustand" SET NOT NULL, DROP COLUMN "art";
DROP TYPE "datenstandart";

ALTER TABLE "datenstand"
  ADD CONSTRAINT "datenstand_grundlage_id_fkey" FOREIGN KEY ("grundlage_id") REFERENCES "datenstand"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "datenstand_vorbereitet_von_fkey" FOREIGN KEY ("vorbereitet_von") REFERENCES "konto"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "datenstand_freigegeben_von_fkey" FOREIGN KEY ("freigegeben_von") REFERENCES "konto"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "datenstand_beendet_von_fkey" FOREIGN KEY ("beendet_von") REFERENCES "konto"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Was in welchem Zustand dazusteht ---------------------------------------------

ALTER TABLE "datenstand"
  ADD CONSTRAINT "datenstand_arbeitsstand" CHECK ("id" >= 0 AND ("id" = 0) = ("zustand" = 'ARBEITSSTAND')),
  ADD CONSTRAINT "datenstand_vorbereitet" CHECK (
    ("id" = 0) = ("vorbereitet_von" IS NULL) AND ("id" = 0) = ("vorbereitet_am" IS NULL)
    AND ("id" = 0) = ("auswahl" IS NULL)
  ),
  ADD CONSTRAINT "datenstand_veroeffentlicht" CHECK (
    ("zustand" IN ('VEROEFFENTLICHT', 'ZURUECKGENOMMEN')) = ("veroeffentlicht_am" IS NOT NULL)
    AND ("veroeffentlicht_am" IS NULL) = ("freigegeben_von" IS NULL)
  ),
  ADD CONSTRAINT "datenstand_vier_augen" CHECK ("freigegeben_von" <> "vorbereitet_von"),
  ADD CONSTRAINT "datenstand_beendet" CHECK (
    ("zustand" IN ('ZURUECKGENOMMEN', 'ABGELEHNT', 'VERWORFEN')) = ("beendet_am" IS NOT NULL)
    AND ("beendet_am" IS NULL) = ("beendet_von" IS NULL) AND ("beendet_am" IS NULL) = ("beendet_grund" IS NULL)
  ),
  ADD CONSTRAINT "datenstand_mit_grund" CHECK (
    "zustand" NOT IN ('ZURUECKGENOMMEN', 'ABGELEHNT') OR btrim("beendet_grund") <> ''
  ),
  ADD CONSTRAINT "datenstand_name_laenge" CHECK (char_length("name") BETWEEN 1 AND 120),
  ADD CONSTRAINT "datenstand_bemerkung_laenge" CHECK (
    char_length("bemerkung") <= 2000 AND char_length("beendet_grund") <= 2000
  );

-- Zwei Entwürfe nebeneinander ließen offen, welcher gemeint ist.
CREATE UNIQUE INDEX "datenstand_nur_ein_entwurf" ON "datenstand" ("zustand") WHERE "zustand" = 'ENTWURF';
-- Was öffentlich ist: der höchste darunter.
CREATE INDEX "datenstand_oeffentlich" ON "datenstand" ("id") WHERE "zustand" = 'VEROEFFENTLICHT';

-- Nur in eine Richtung ---------------------------------------------------------

CREATE TRIGGER "datenstand_beginnt_als_entwurf" BEFORE INSERT ON "datenstand"
  FOR EACH ROW WHEN (NEW."zustand" <> 'ENTWURF')
  EXECUTE FUNCTION "abgewiesen"('Ein Datenstand beginnt als Entwurf.');

CREATE TRIGGER "datenstand_nur_vorwaerts" BEFORE UPDATE ON "datenstand"
  FOR EACH ROW WHEN (
    OLD."zustand" <> NEW."zustand"
    AND (OLD."zustand"::text || ' ' || NEW."zustand"::text) NOT IN (
      'ENTWURF VEROEFFENTLICHT', 'ENTWURF ABGELEHNT', 'ENTWURF VERWORFEN', 'VEROEFFENTLICHT ZURUECKGENOMMEN'
    )
  )
  EXECUTE FUNCTION "abgewiesen"('Ein Datenstand geht nur vorwärts: Entwurf, veröffentlicht, zurückgenommen.');

-- Was zur Freigabe vorlag, ist, was freigegeben wird.
CREATE TRIGGER "datenstand_inhalt_bleibt" BEFORE UPDATE ON "datenstand"
  FOR EACH ROW WHEN (
    (OLD."id" <> 0
      AND (OLD."name", OLD."stand_vom", OLD."auswahl", OLD."bemerkung", OLD."brueche", OLD."lieferungen",
           OLD."grundlage_id", OLD."vorbereitet_von", OLD."vorbereitet_am")
        IS DISTINCT FROM
          (NEW."name", NEW."stand_vom", NEW."auswahl", NEW."bemerkung", NEW."brueche", NEW."lieferungen",
           NEW."grundlage_id", NEW."vorbereitet_von", NEW."vorbereitet_am"))
    OR (OLD."umfang" IS NOT NULL AND OLD."umfang" IS DISTINCT FROM NEW."umfang")
  )
  EXECUTE FUNCTION "abgewiesen"('Was ein Datenstand enthält, ändert sich nach dem Vorbereiten nicht.');

CREATE TRIGGER "datenstand_entscheidung_bleibt" BEFORE UPDATE ON "datenstand"
  FOR EACH ROW WHEN (
    (OLD."freigegeben_von" IS NOT NULL AND OLD."freigegeben_von" IS DISTINCT FROM NEW."freigegeben_von")
    OR (OLD."beendet_am" IS NOT NULL AND (OLD."beendet_von", OLD."beendet_am", OLD."beendet_grund")
          IS DISTINCT FROM (NEW."beendet_von", NEW."beendet_am", NEW."beendet_grund"))
  )
  EXECUTE FUNCTION "abgewiesen"('Wer entschieden hat und warum, ändert sich nicht.');

-- Die höchste Nummer ist die neueste: ein älterer Entwurf kommt nicht mehr dahinter.
CREATE FUNCTION "datenstand_der_reihe_nach"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "datenstand" d WHERE d."id" > NEW."id" AND d."veroeffentlicht_am" IS NOT NULL) THEN
    RAISE EXCEPTION 'Ein neuerer Datenstand ist schon veröffentlicht.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "datenstand_der_reihe_nach" BEFORE UPDATE ON "datenstand"
  FOR EACH ROW WHEN (OLD."veroeffentlicht_am" IS NULL AND NEW."veroeffentlicht_am" IS NOT NULL)
  EXECUTE FUNCTION "datenstand_der_reihe_nach"();

-- Werte eines Datenstands ------------------------------------------------------

-- Freigegebene Werte entstehen im Entwurf und bleiben von da an, wie sie sind.
CREATE OR REPLACE FUNCTION "freigegebener_messwert_nur_veroeffentlicht"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT "block_id" FROM "neu") n
    JOIN "messwertblock" b ON b."id" = n."block_id"
    WHERE b."datenstand_id" = 0
  ) THEN
    RAISE EXCEPTION 'Freigegebene Messwerte gibt es nur in einem veröffentlichten Datenstand.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'freigegebener_messwert_nur_veroeffentlicht', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "veroeffentlichte_werte_bleiben"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT "block_id" FROM "betroffen") n
    JOIN "messwertblock" b ON b."id" = n."block_id"
    JOIN "datenstand" d ON d."id" = b."datenstand_id"
    WHERE d."zustand" NOT IN ('ARBEITSSTAND', 'ENTWURF')
  ) THEN
    RAISE EXCEPTION 'An einem veröffentlichten Datenstand ändert sich kein Messwert.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "freigegebener_messwert_unveraenderlich_aendern" AFTER UPDATE ON "freigegebener_messwert"
  REFERENCING OLD TABLE AS "betroffen" FOR EACH STATEMENT
  EXECUTE FUNCTION "veroeffentlichte_werte_bleiben"();

CREATE TRIGGER "freigegebener_messwert_unveraenderlich_loeschen" AFTER DELETE ON "freigegebener_messwert"
  REFERENCING OLD TABLE AS "betroffen" FOR EACH STATEMENT
  EXECUTE FUNCTION "veroeffentlichte_werte_bleiben"();

-- Ein Entwurf darf samt seinen Werten verschwinden, eine Veröffentlichung nie, auch keine zurückgenommene.
CREATE FUNCTION "messwertblock_unveraenderlich"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT d."zustand" FROM "datenstand" d WHERE d."id" = OLD."datenstand_id") <> 'ENTWURF' THEN
    RAISE EXCEPTION 'Messwertblöcke eines veröffentlichten Datenstands werden nicht gelöscht.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN OLD;
END $$;

DROP TRIGGER "messwertblock_unveraenderlich_loeschen" ON "messwertblock";
CREATE TRIGGER "messwertblock_unveraenderlich_loeschen" BEFORE DELETE ON "messwertblock"
  FOR EACH ROW WHEN (OLD."datenstand_id" <> 0)
  EXECUTE FUNCTION "messwertblock_unveraenderlich"();

-- In einen Datenstand kommt nur etwas, solange er Entwurf ist.
CREATE FUNCTION "messwertblock_nur_im_entwurf"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT "datenstand_id" FROM "neu") n
    JOIN "datenstand" d ON d."id" = n."datenstand_id"
    WHERE d."zustand" NOT IN ('ARBEITSSTAND', 'ENTWURF')
  ) THEN
    RAISE EXCEPTION 'In einen veröffentlichten Datenstand kommt kein Messwertblock.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "messwertblock_nur_im_entwurf" AFTER INSERT ON "messwertblock"
  REFERENCING NEW TABLE AS "neu" FOR EACH STATEMENT
  EXECUTE FUNCTION "messwertblock_nur_im_entwurf"();

-- Rechte -----------------------------------------------------------------------

REVOKE UPDATE ON "datenstand" FROM "sozial_app";
REVOKE UPDATE ("name", "stand_vom", "veroeffentlicht_am") ON "datenstand" FROM "sozial_app";
GRANT UPDATE ("stand_vom", "zustand", "umfang", "freigegeben_von", "veroeffentlicht_am",
  "beendet_von", "beendet_am", "beendet_grund") ON "datenstand" TO "sozial_app";
