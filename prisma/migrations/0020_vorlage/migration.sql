-- Vorlagen: eine Zuordnung, die unter einem Namen aufgehoben ist und an den Köpfen der Spalten
-- wiedererkannt wird. Geändert heißt: eine neue Fassung; Lieferungen behalten ihre.

CREATE TABLE "vorlage" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_id" INTEGER,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stillgelegt_am" TIMESTAMPTZ,

    CONSTRAINT "vorlage_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "vorlagenfassung" (
    "id" SERIAL NOT NULL,
    "vorlage_id" INTEGER NOT NULL,
    "nummer" INTEGER NOT NULL,
    "quelle" TEXT NOT NULL,
    "zuordnung" JSONB NOT NULL,
    "kopf" TEXT[] NOT NULL,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "angelegt_von" TEXT NOT NULL,

    CONSTRAINT "vorlagenfassung_pkey" PRIMARY KEY ("id")
);

-- Ein Name gilt, solange seine Vorlage gilt; danach ist er wieder frei.
CREATE UNIQUE INDEX "vorlage_name_eindeutig" ON "vorlage" (lower("name")) WHERE "stillgelegt_am" IS NULL;
CREATE UNIQUE INDEX "vorlagenfassung_nummer_eindeutig" ON "vorlagenfassung" ("vorlage_id", "nummer");

ALTER TABLE "vorlage"
  ADD CONSTRAINT "vorlage_organisation" FOREIGN KEY ("organisation_id")
    REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "vorlage_name" CHECK (btrim("name") <> '' AND char_length("name") <= 200);
ALTER TABLE "vorlagenfassung"
  ADD CONSTRAINT "vorlagenfassung_vorlage" FOREIGN KEY ("vorlage_id")
    REFERENCES "vorlage"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "vorlagenfassung_nummer" CHECK ("nummer" > 0),
  ADD CONSTRAINT "vorlagenfassung_zuordnung" CHECK (jsonb_typeof("zuordnung") = 'object'),
  ADD CONSTRAINT "vorlagenfassung_kopf" CHECK (cardinality("kopf") BETWEEN 1 AND 1000 AND array_position("kopf", NULL) IS NULL),
  ADD CONSTRAINT "vorlagenfassung_laengen" CHECK (
    char_length("quelle") BETWEEN 1 AND 200 AND char_length("angelegt_von") <= 200
  );

CREATE TRIGGER "vorlagenfassung_bleibt" BEFORE UPDATE ON "vorlagenfassung"
  FOR EACH ROW EXECUTE FUNCTION "abgewiesen"('Die Fassung einer Vorlage ändert sich nicht; geändert heißt eine neue.');

-- Mit welcher Fassung eine Lieferung gelesen wurde.
ALTER TABLE "lieferung" ADD COLUMN "vorlagenfassung_id" INTEGER;
ALTER TABLE "lieferung" ADD CONSTRAINT "lieferung_vorlagenfassung" FOREIGN KEY ("vorlagenfassung_id")
  REFERENCES "vorlagenfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "lieferung_vorlagenfassung_id" ON "lieferung" ("vorlagenfassung_id");

-- Rechte: Nummer und Zeitpunkt vergibt die Datenbank.
GRANT SELECT ON "vorlage", "vorlagenfassung" TO "sozial_app";
GRANT INSERT ("name", "organisation_id"), UPDATE ("name", "organisation_id", "stillgelegt_am") ON "vorlage" TO "sozial_app";
GRANT INSERT ("vorlage_id", "nummer", "quelle", "zuordnung", "kopf", "angelegt_von") ON "vorlagenfassung" TO "sozial_app";
GRANT UPDATE ("vorlagenfassung_id") ON "lieferung" TO "sozial_app";
GRANT USAGE ON SEQUENCE "vorlage_id_seq", "vorlagenfassung_id_seq" TO "sozial_app";
