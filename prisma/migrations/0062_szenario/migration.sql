-- Was an Orten eines Bereichs anders wäre, unter einem Namen aufgehoben: Annahmen der Planung, keine Tatsachen
-- des Registers. Ein Szenario gehört der Organisation, die es anlegte, und lässt sich löschen.

CREATE TABLE "szenario" (
    "id" SERIAL NOT NULL,
    "organisation_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kategorie" TEXT NOT NULL,
    "ebene" "ebene" NOT NULL,
    "annahmen" JSONB NOT NULL,
    "stand" INTEGER NOT NULL DEFAULT 1,
    "angelegt_von" TEXT NOT NULL,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "geaendert_von" TEXT NOT NULL,
    "geaendert_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "szenario_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "szenario_name_eindeutig" ON "szenario"("organisation_id", "name");
CREATE INDEX "szenario_kategorie_schluessel" ON "szenario"("kategorie");

ALTER TABLE "szenario"
  ADD CONSTRAINT "szenario_organisation" FOREIGN KEY ("organisation_id")
    REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "szenario_kategorie" FOREIGN KEY ("kategorie")
    REFERENCES "angebotskategorie"("schluessel") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "szenario_name" CHECK (btrim("name") <> '' AND char_length("name") <= 120),
  ADD CONSTRAINT "szenario_ebene" CHECK ("ebene" IN ('KOMMUNE', 'SOZIALRAUM', 'QUARTIER')),
  ADD CONSTRAINT "szenario_annahmen" CHECK (jsonb_typeof("annahmen") = 'array' AND jsonb_array_length("annahmen") BETWEEN 1 AND 100),
  ADD CONSTRAINT "szenario_von" CHECK (char_length("angelegt_von") <= 200 AND char_length("geaendert_von") <= 200);

GRANT SELECT, INSERT, DELETE, UPDATE ("name", "annahmen", "ebene", "stand", "geaendert_von", "geaendert_am") ON "szenario" TO "sozial_app";
GRANT USAGE ON SEQUENCE "szenario_id_seq" TO "sozial_app";
