-- Beschlüsse über die Einteilung in Sozialräume: was seit wann gilt, wer es beschlossen hat und warum
-- die Grenzen so verlaufen. Gründe bleiben; ein aufgehobener Beschluss bleibt als aufgehobener.

CREATE TABLE "raumbeschluss" (
    "id" SERIAL NOT NULL,
    "zuschnitt_id" INTEGER NOT NULL,
    "gremium" TEXT NOT NULL,
    "datum" DATE NOT NULL,
    "nummer" TEXT NOT NULL,
    "stichtag" DATE NOT NULL,
    "zuvor" JSONB NOT NULL,
    "beschlossen_von" TEXT NOT NULL,
    "beschlossen_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "aufgehoben_zum" DATE,
    "aufhebung_gremium" TEXT,
    "aufhebung_datum" DATE,
    "aufhebung_nummer" TEXT,
    "aufhebung_grund" TEXT,
    "aufgehoben_von" TEXT,
    "aufgehoben_am" TIMESTAMPTZ,

    CONSTRAINT "raumbeschluss_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "raumbeschluss_texte" CHECK (
      btrim("gremium") <> '' AND char_length("gremium") <= 200 AND char_length("nummer") <= 200
      AND char_length("aufhebung_gremium") <= 200 AND char_length("aufhebung_nummer") <= 200
      AND char_length("aufhebung_grund") <= 4000
    ),
    CONSTRAINT "raumbeschluss_aufhebung" CHECK (
      num_nulls("aufgehoben_zum", "aufhebung_gremium", "aufhebung_datum", "aufhebung_nummer",
        "aufhebung_grund", "aufgehoben_von", "aufgehoben_am") IN (0, 7)
    )
);
CREATE UNIQUE INDEX "raumbeschluss_zuschnitt_eindeutig" ON "raumbeschluss" ("zuschnitt_id");

CREATE TABLE "raumgrenze" (
    "raumbeschluss_id" INTEGER NOT NULL,
    "fassung_a_id" INTEGER NOT NULL,
    "fassung_b_id" INTEGER NOT NULL,
    "grund" TEXT NOT NULL,

    CONSTRAINT "raumgrenze_pkey" PRIMARY KEY ("raumbeschluss_id", "fassung_a_id", "fassung_b_id"),
    CONSTRAINT "raumgrenze_paar" CHECK ("fassung_a_id" < "fassung_b_id"),
    CONSTRAINT "raumgrenze_grund" CHECK (btrim("grund") <> '' AND char_length("grund") <= 4000)
);
CREATE INDEX "raumgrenze_fassung_a_id" ON "raumgrenze" ("fassung_a_id");
CREATE INDEX "raumgrenze_fassung_b_id" ON "raumgrenze" ("fassung_b_id");

ALTER TABLE "raumfassung" ADD COLUMN "raumbeschluss_id" INTEGER;
CREATE INDEX "raumfassung_raumbeschluss_id" ON "raumfassung" ("raumbeschluss_id");
ALTER TABLE "zeitreihenbruch" ADD COLUMN "raumbeschluss_id" INTEGER;

-- Eine Nummer geht mit der Einteilung: ein Raum, den es nicht mehr gibt, behält seine.
DROP INDEX "sozialraum_nummer_eindeutig";

ALTER TABLE "raumbeschluss"
  ADD CONSTRAINT "raumbeschluss_zuschnitt" FOREIGN KEY ("zuschnitt_id")
    REFERENCES "zuschnitt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "raumgrenze"
  ADD CONSTRAINT "raumgrenze_raumbeschluss" FOREIGN KEY ("raumbeschluss_id")
    REFERENCES "raumbeschluss"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "raumgrenze_fassung_a" FOREIGN KEY ("fassung_a_id")
    REFERENCES "raumfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "raumgrenze_fassung_b" FOREIGN KEY ("fassung_b_id")
    REFERENCES "raumfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "raumfassung"
  -- Erst mit den Fassungen steht fest, was der Beschluss ablöst.
  ADD CONSTRAINT "raumfassung_raumbeschluss" FOREIGN KEY ("raumbeschluss_id")
    REFERENCES "raumbeschluss"("id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "zeitreihenbruch"
  ADD CONSTRAINT "zeitreihenbruch_raumbeschluss" FOREIGN KEY ("raumbeschluss_id")
    REFERENCES "raumbeschluss"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "raumbeschluss_bleibt_aufgehoben" BEFORE UPDATE ON "raumbeschluss"
  FOR EACH ROW WHEN (OLD."aufgehoben_am" IS NOT NULL)
  EXECUTE FUNCTION "abgewiesen"('Ein aufgehobener Beschluss bleibt aufgehoben.');

-- Eine Zuordnung, die an dem Tag erst beginnt, an dem eine andere sie ablöst, hat nie gegolten.
CREATE FUNCTION "zuordnung_abloesen"("nummern" integer[], "tag" date) RETURNS void
LANGUAGE plpgsql STRICT SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM public."zuordnung" z WHERE z."id" = ANY("nummern") AND z."gueltig_ab" = "tag";
  UPDATE public."zuordnung" z SET "gueltig_bis" = "tag"
  WHERE z."id" = ANY("nummern") AND z."gueltig_ab" < "tag";
END $$;
REVOKE ALL ON FUNCTION "zuordnung_abloesen"(integer[], date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "zuordnung_abloesen"(integer[], date) TO "sozial_app";

-- Was noch nicht gilt, kann ganz zurückgenommen werden: solange sein Stichtag bevorsteht und nichts
-- Veröffentlichtes und keine Zahl darauf steht. Mehr kann die Funktion nicht.
CREATE FUNCTION "raumbeschluss_entfernen"("welcher" integer) RETURNS integer
LANGUAGE plpgsql STRICT SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "tag" date;
  "fassungen" int[];
  "raeume" int[];
BEGIN
  SELECT b."stichtag" INTO "tag" FROM public."raumbeschluss" b
  WHERE b."id" = "welcher" AND b."aufgehoben_am" IS NULL
    AND b."stichtag" > (now() AT TIME ZONE 'Europe/Berlin')::date;
  IF "tag" IS NULL THEN
    RETURN 0;
  END IF;
  SELECT coalesce(array_agg(f."id"), '{}'), coalesce(array_agg(f."raum_id"), '{}')
    INTO "fassungen", "raeume"
  FROM public."raumfassung" f WHERE f."raumbeschluss_id" = "welcher" AND f."gueltig_ab" = "tag";

  -- Blöcke anderer Datenstände bleiben stehen: an ihnen scheitert das Entfernen.
  DELETE FROM public."messwertblock" b USING public."gebietsstand" g
  WHERE g."id" = b."gebietsstand_id" AND g."ebene" = 'SOZIALRAUM' AND g."stichtag" = "tag" AND b."datenstand_id" = 0;
  DELETE FROM public."umsteiger" u USING public."abstammung" a
  WHERE a."id" = u."abstammung_id" AND a."zu_id" = ANY("fassungen");
  DELETE FROM public."abstammung" a WHERE a."zu_id" = ANY("fassungen");
  DELETE FROM public."zuordnung" z WHERE z."ober_id" = ANY("fassungen") OR z."unter_id" = ANY("fassungen");
  DELETE FROM public."raumgrenze" r WHERE r."raumbeschluss_id" = "welcher";
  DELETE FROM public."zeitreihenbruch" z WHERE z."raumbeschluss_id" = "welcher";
  DELETE FROM public."raumfassung" f WHERE f."id" = ANY("fassungen");
  DELETE FROM public."sozialraum" s WHERE s."raum_id" = ANY("raeume")
    AND NOT EXISTS (SELECT FROM public."raumfassung" f WHERE f."raum_id" = s."raum_id");
  DELETE FROM public."raum" r WHERE r."id" = ANY("raeume")
    AND NOT EXISTS (SELECT FROM public."raumfassung" f WHERE f."raum_id" = r."id")
    AND NOT EXISTS (SELECT FROM public."zuschnittsraum" z WHERE z."setzt_fort_id" = r."id");
  DELETE FROM public."gebietsstand" g WHERE g."ebene" = 'SOZIALRAUM' AND g."stichtag" = "tag"
    AND NOT EXISTS (
      SELECT FROM public."raumfassung" f JOIN public."raum" r ON r."id" = f."raum_id" AND r."ebene" = g."ebene"
      WHERE f."gueltig_ab" = "tag");
  RETURN cardinality("fassungen");
END $$;
REVOKE ALL ON FUNCTION "raumbeschluss_entfernen"(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "raumbeschluss_entfernen"(integer) TO "sozial_app";

GRANT SELECT, INSERT ON "raumbeschluss", "raumgrenze" TO "sozial_app";
GRANT UPDATE ("aufgehoben_zum", "aufhebung_gremium", "aufhebung_datum", "aufhebung_nummer",
  "aufhebung_grund", "aufgehoben_von", "aufgehoben_am") ON "raumbeschluss" TO "sozial_app";
GRANT USAGE ON SEQUENCE "raumbeschluss_id_seq" TO "sozial_app";
