-- Zuschnitte: Vorschläge, wie der Kreis in Sozialräume geteilt wird, mit ihren Gründen. Was beschlossen
-- oder verworfen ist, ändert sich nicht mehr.

CREATE TYPE "zuschnittszustand" AS ENUM (
  'ENTWURF', 'IN_ABSTIMMUNG', 'BESCHLOSSEN', 'AUFGEHOBEN', 'VERWORFEN'
);

CREATE TABLE "zuschnitt" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "baustein_ebene" "ebene" NOT NULL,
    "stichtag" DATE NOT NULL,
    "grundlage" DATE NOT NULL,
    "variante_von" INTEGER,
    "kommune_id" INTEGER,
    "zustand" "zuschnittszustand" NOT NULL DEFAULT 'ENTWURF',
    "stand" INTEGER NOT NULL DEFAULT 1,
    "begruendung" TEXT NOT NULL DEFAULT '',
    "angelegt_von" TEXT NOT NULL,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "geaendert_von" TEXT NOT NULL,
    "geaendert_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "zuschnitt_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "zuschnitt_variante_von" ON "zuschnitt" ("variante_von");
CREATE INDEX "zuschnitt_kommune_id" ON "zuschnitt" ("kommune_id");

CREATE TABLE "zuschnittsraum" (
    "id" SERIAL NOT NULL,
    "zuschnitt_id" INTEGER NOT NULL,
    "kommune_id" INTEGER NOT NULL,
    "setzt_fort_id" INTEGER,
    "nummer" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "grund" TEXT NOT NULL DEFAULT '',
    "groessengrund" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "zuschnittsraum_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "zuschnittsraum_zuschnitt_eindeutig" ON "zuschnittsraum" ("zuschnitt_id", "id");

CREATE TABLE "zuschnittsbaustein" (
    "zuschnitt_id" INTEGER NOT NULL,
    "baustein_id" INTEGER NOT NULL,
    "zuschnittsraum_id" INTEGER,

    CONSTRAINT "zuschnittsbaustein_pkey" PRIMARY KEY ("zuschnitt_id", "baustein_id")
);
CREATE INDEX "zuschnittsbaustein_raum_id" ON "zuschnittsbaustein" ("zuschnitt_id", "zuschnittsraum_id");
CREATE INDEX "zuschnittsbaustein_baustein_id" ON "zuschnittsbaustein" ("baustein_id");

CREATE TABLE "zuschnittsgrenze" (
    "zuschnitt_id" INTEGER NOT NULL,
    "raum_a_id" INTEGER NOT NULL,
    "raum_b_id" INTEGER NOT NULL,
    "grund" TEXT NOT NULL,

    CONSTRAINT "zuschnittsgrenze_pkey" PRIMARY KEY ("zuschnitt_id", "raum_a_id", "raum_b_id")
);

CREATE TABLE "zuschnittshinweis" (
    "zuschnitt_id" INTEGER NOT NULL,
    "regel" TEXT NOT NULL,
    "schluessel" TEXT NOT NULL,
    "grund" TEXT NOT NULL,
    "von" TEXT NOT NULL,
    "am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "zuschnittshinweis_pkey" PRIMARY KEY ("zuschnitt_id", "regel", "schluessel")
);

-- Zusicherungen ------------------------------------------------------------------

ALTER TABLE "zuschnitt"
  ADD CONSTRAINT "zuschnitt_variante" FOREIGN KEY ("variante_von")
    REFERENCES "zuschnitt"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "zuschnitt_kommune" FOREIGN KEY ("kommune_id")
    REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "zuschnitt_bausteine" CHECK ("baustein_ebene" IN ('QUARTIER', 'BAUSTEIN')),
  ADD CONSTRAINT "zuschnitt_gegenvorschlag" CHECK ("kommune_id" IS NULL OR "variante_von" IS NOT NULL),
  ADD CONSTRAINT "zuschnitt_tage" CHECK ("stichtag" >= "grundlage"),
  ADD CONSTRAINT "zuschnitt_stand_ab_eins" CHECK ("stand" >= 1),
  ADD CONSTRAINT "zuschnitt_texte" CHECK (
    btrim("name") <> '' AND char_length("name") <= 200 AND char_length("begruendung") <= 4000
    AND char_length("angelegt_von") <= 200 AND char_length("geaendert_von") <= 200
  );

-- Aufgeschoben bis zum Ende der Anweisung: zwei Räume tauschen Nummer oder Namen.
ALTER TABLE "zuschnittsraum"
  ADD CONSTRAINT "zuschnittsraum_nummer_eindeutig" UNIQUE ("zuschnitt_id", "nummer") DEFERRABLE,
  ADD CONSTRAINT "zuschnittsraum_fort_eindeutig" UNIQUE ("zuschnitt_id", "setzt_fort_id") DEFERRABLE,
  ADD CONSTRAINT "zuschnittsraum_name_eindeutig"
    EXCLUDE USING btree ("zuschnitt_id" WITH =, lower("name") WITH =) DEFERRABLE;

ALTER TABLE "zuschnittsraum"
  ADD CONSTRAINT "zuschnittsraum_zuschnitt" FOREIGN KEY ("zuschnitt_id")
    REFERENCES "zuschnitt"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "zuschnittsraum_kommune" FOREIGN KEY ("kommune_id")
    REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "zuschnittsraum_setzt_fort" FOREIGN KEY ("setzt_fort_id")
    REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "zuschnittsraum_nummer_zaehlt" CHECK ("nummer" BETWEEN 1 AND 9999),
  ADD CONSTRAINT "zuschnittsraum_texte" CHECK (
    btrim("name") <> '' AND char_length("name") <= 200
    AND char_length("grund") <= 4000 AND char_length("groessengrund") <= 4000
  );

ALTER TABLE "zuschnittsbaustein"
  ADD CONSTRAINT "zuschnittsbaustein_zuschnitt" FOREIGN KEY ("zuschnitt_id")
    REFERENCES "zuschnitt"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "zuschnittsbaustein_baustein" FOREIGN KEY ("baustein_id")
    REFERENCES "raumfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "zuschnittsbaustein_raum" FOREIGN KEY ("zuschnitt_id", "zuschnittsraum_id")
    REFERENCES "zuschnittsraum"("zuschnitt_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "zuschnittsgrenze"
  ADD CONSTRAINT "zuschnittsgrenze_raum_a" FOREIGN KEY ("zuschnitt_id", "raum_a_id")
    REFERENCES "zuschnittsraum"("zuschnitt_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "zuschnittsgrenze_raum_b" FOREIGN KEY ("zuschnitt_id", "raum_b_id")
    REFERENCES "zuschnittsraum"("zuschnitt_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "zuschnittsgrenze_paar" CHECK ("raum_a_id" < "raum_b_id"),
  ADD CONSTRAINT "zuschnittsgrenze_grund" CHECK (btrim("grund") <> '' AND char_length("grund") <= 4000);

ALTER TABLE "zuschnittshinweis"
  ADD CONSTRAINT "zuschnittshinweis_zuschnitt" FOREIGN KEY ("zuschnitt_id")
    REFERENCES "zuschnitt"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "zuschnittshinweis_texte" CHECK (
    btrim("grund") <> '' AND char_length("grund") <= 4000 AND char_length("von") <= 200
    AND char_length("regel") <= 100 AND char_length("schluessel") <= 200
  );

CREATE FUNCTION "zuschnitt_bleibt"() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT FROM public."zuschnitt" z WHERE z."id" = coalesce(NEW."zuschnitt_id", OLD."zuschnitt_id")
      AND z."zustand" NOT IN ('ENTWURF', 'IN_ABSTIMMUNG')
  ) THEN
    RAISE EXCEPTION 'Ein beschlossener oder verworfener Zuschnitt ändert sich nicht.'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER "zuschnittsraum_bleibt" BEFORE INSERT OR UPDATE OR DELETE ON "zuschnittsraum"
  FOR EACH ROW EXECUTE FUNCTION "zuschnitt_bleibt"();
CREATE TRIGGER "zuschnittsbaustein_bleibt" BEFORE INSERT OR UPDATE OR DELETE ON "zuschnittsbaustein"
  FOR EACH ROW EXECUTE FUNCTION "zuschnitt_bleibt"();
CREATE TRIGGER "zuschnittsgrenze_bleibt" BEFORE INSERT OR UPDATE OR DELETE ON "zuschnittsgrenze"
  FOR EACH ROW EXECUTE FUNCTION "zuschnitt_bleibt"();
CREATE TRIGGER "zuschnittshinweis_bleibt" BEFORE INSERT OR UPDATE OR DELETE ON "zuschnittshinweis"
  FOR EACH ROW EXECUTE FUNCTION "zuschnitt_bleibt"();

-- Rechte -------------------------------------------------------------------------

GRANT SELECT, INSERT ON "zuschnitt", "zuschnittsraum", "zuschnittsbaustein", "zuschnittsgrenze", "zuschnittshinweis"
  TO "sozial_app";
GRANT UPDATE ("name", "stichtag", "zustand", "stand", "begruendung", "geaendert_von", "geaendert_am")
  ON "zuschnitt" TO "sozial_app";
GRANT UPDATE ("kommune_id", "setzt_fort_id", "nummer", "name", "grund", "groessengrund"), DELETE
  ON "zuschnittsraum" TO "sozial_app";
GRANT UPDATE ("zuschnittsraum_id") ON "zuschnittsbaustein" TO "sozial_app";
GRANT UPDATE ("grund"), DELETE ON "zuschnittsgrenze" TO "sozial_app";
GRANT UPDATE ("grund", "von", "am"), DELETE ON "zuschnittshinweis" TO "sozial_app";
GRANT USAGE ON SEQUENCE "zuschnitt_id_seq", "zuschnittsraum_id_seq" TO "sozial_app";
