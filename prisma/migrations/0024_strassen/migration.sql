-- Straßenverzeichnis: welche Hausnummern in welchem Quartier liegen. Aus ihm entstehen die beiden
-- Referenzdateien der Bundesagentur für Arbeit. Mitgelieferte Vorlagen sagen, was an ihnen angenommen ist.

CREATE TYPE "strassenseite" AS ENUM ('BEIDE', 'UNGERADE', 'GERADE');

CREATE TABLE "strassenverzeichnis" (
    "kommune_id" INTEGER NOT NULL,
    "dateiname" TEXT NOT NULL,
    "dateisumme" TEXT NOT NULL,
    "eingelesen_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "eingelesen_von" TEXT NOT NULL,

    CONSTRAINT "strassenverzeichnis_pkey" PRIMARY KEY ("kommune_id")
);

CREATE TABLE "strassenabschnitt" (
    "id" SERIAL NOT NULL,
    "kommune_id" INTEGER NOT NULL,
    "strasse" TEXT NOT NULL,
    "strassenschluessel" TEXT NOT NULL DEFAULT '',
    "plz" TEXT NOT NULL DEFAULT '',
    "seite" "strassenseite" NOT NULL DEFAULT 'BEIDE',
    "von" INTEGER NOT NULL DEFAULT 1,
    "von_zusatz" TEXT NOT NULL DEFAULT '',
    "bis" INTEGER,
    "bis_zusatz" TEXT NOT NULL DEFAULT '',
    "quartier_id" INTEGER,

    CONSTRAINT "strassenabschnitt_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "strassenabschnitt_kommune_id" ON "strassenabschnitt" ("kommune_id", "strasse");
CREATE INDEX "strassenabschnitt_quartier_id" ON "strassenabschnitt" ("quartier_id");

ALTER TABLE "strassenverzeichnis"
  ADD CONSTRAINT "strassenverzeichnis_kommune" FOREIGN KEY ("kommune_id")
    REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "strassenverzeichnis_sha256" CHECK ("dateisumme" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "strassenverzeichnis_laengen" CHECK (
    char_length("dateiname") BETWEEN 1 AND 255 AND char_length("eingelesen_von") <= 200
  );

ALTER TABLE "strassenabschnitt"
  ADD CONSTRAINT "strassenabschnitt_kommune" FOREIGN KEY ("kommune_id")
    REFERENCES "strassenverzeichnis"("kommune_id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "strassenabschnitt_quartier" FOREIGN KEY ("quartier_id")
    REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "strassenabschnitt_texte" CHECK (
    btrim("strasse") <> '' AND char_length("strasse") <= 200 AND char_length("strassenschluessel") <= 20
    AND "plz" ~ '^([0-9]{5})?$' AND "von_zusatz" ~ '^[a-z]?$' AND "bis_zusatz" ~ '^[a-z]?$'
  ),
  ADD CONSTRAINT "strassenabschnitt_hausnummern" CHECK (
    "von" BETWEEN 1 AND 9999 AND "bis" BETWEEN "von" AND 9999 AND ("bis" IS NOT NULL OR "bis_zusatz" = '')
  );

-- Was an einer mitgelieferten Vorlage bekannt und was angenommen ist; ihr Schlüssel im Katalog.
ALTER TABLE "vorlage"
  ADD COLUMN "katalogschluessel" TEXT,
  ADD COLUMN "hinweis" TEXT NOT NULL DEFAULT '',
  ADD CONSTRAINT "vorlage_hinweis" CHECK (char_length("hinweis") <= 4000);
CREATE UNIQUE INDEX "vorlage_katalogschluessel_eindeutig" ON "vorlage" ("katalogschluessel");

-- Rechte ---------------------------------------------------------------------------

GRANT SELECT, INSERT, DELETE ON "strassenverzeichnis", "strassenabschnitt" TO "sozial_app";
GRANT INSERT ("katalogschluessel", "hinweis"), UPDATE ("hinweis") ON "vorlage" TO "sozial_app";
GRANT USAGE ON SEQUENCE "strassenabschnitt_id_seq" TO "sozial_app";
