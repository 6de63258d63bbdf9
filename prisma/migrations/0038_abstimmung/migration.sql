-- Die Abstimmung eines Zuschnitts mit den Kommunen: wer bis wann gefragt ist, was zu einzelnen
-- Stellen gesagt wird, die Stellungnahmen und was der Kreis darauf antwortet. Persönliche Links und
-- Mails gehören fortan zu einer Datenanforderung oder zu einer Beteiligung.

CREATE TYPE "stellungnahmeart" AS ENUM ('ZUSTIMMUNG', 'ZUSTIMMUNG_MIT_AENDERUNG', 'BEDENKEN');

CREATE TABLE "beteiligung" (
    "id" SERIAL NOT NULL,
    "zuschnitt_id" INTEGER NOT NULL,
    "kommune_id" INTEGER NOT NULL,
    "empfaenger" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "frist" DATE NOT NULL,
    "erinnerung_tage" SMALLINT,
    "hinweis" TEXT NOT NULL DEFAULT '',
    "gesendet_von" TEXT NOT NULL,
    "gesendet_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "geoeffnet_am" TIMESTAMPTZ,

    CONSTRAINT "beteiligung_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "beteiligung_kommune_eindeutig" ON "beteiligung" ("zuschnitt_id", "kommune_id");
CREATE INDEX "beteiligung_kommune_id" ON "beteiligung" ("kommune_id");

CREATE TABLE "ortskommentar" (
    "id" SERIAL NOT NULL,
    "beteiligung_id" INTEGER NOT NULL,
    "laenge" DOUBLE PRECISION NOT NULL,
    "breite" DOUBLE PRECISION NOT NULL,
    "text" TEXT NOT NULL,
    "von" TEXT NOT NULL,
    "am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "antwort" TEXT,
    "antwort_von" TEXT,
    "antwort_am" TIMESTAMPTZ,

    CONSTRAINT "ortskommentar_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ortskommentar_beteiligung_id" ON "ortskommentar" ("beteiligung_id");

CREATE TABLE "stellungnahme" (
    "id" SERIAL NOT NULL,
    "beteiligung_id" INTEGER NOT NULL,
    "art" "stellungnahmeart" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "variante_id" INTEGER,
    "zuschnitt_stand" INTEGER NOT NULL,
    "teil" JSONB NOT NULL,
    "verspaetet" BOOLEAN NOT NULL,
    "von" TEXT NOT NULL,
    "am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "antwort" TEXT,
    "antwort_von" TEXT,
    "antwort_am" TIMESTAMPTZ,

    CONSTRAINT "stellungnahme_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "stellungnahme_beteiligung_id" ON "stellungnahme" ("beteiligung_id");
CREATE INDEX "stellungnahme_variante_id" ON "stellungnahme" ("variante_id");

-- Zusicherungen ------------------------------------------------------------------

ALTER TABLE "beteiligung"
  ADD CONSTRAINT "beteiligung_zuschnitt" FOREIGN KEY ("zuschnitt_id")
    REFERENCES "zuschnitt"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "beteiligung_kommune" FOREIGN KEY ("kommune_id")
    REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "beteiligung_texte" CHECK (
    btrim("empfaenger") <> '' AND char_length("empfaenger") <= 200
    AND char_length("email") <= 254 AND char_length("hinweis") <= 4000 AND char_length("gesendet_von") <= 200
  ),
  ADD CONSTRAINT "beteiligung_erinnerung" CHECK ("erinnerung_tage" BETWEEN 0 AND 60),
  ADD CONSTRAINT "beteiligung_frist_endlich" CHECK (isfinite("frist"));

ALTER TABLE "ortskommentar"
  ADD CONSTRAINT "ortskommentar_beteiligung" FOREIGN KEY ("beteiligung_id")
    REFERENCES "beteiligung"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "ortskommentar_stelle" CHECK ("laenge" BETWEEN -180 AND 180 AND "breite" BETWEEN -90 AND 90),
  ADD CONSTRAINT "ortskommentar_texte" CHECK (
    btrim("text") <> '' AND char_length("text") <= 2000 AND char_length("von") <= 200
    AND char_length("antwort") <= 4000 AND char_length("antwort_von") <= 200
  ),
  ADD CONSTRAINT "ortskommentar_antwort" CHECK (
    ("antwort" IS NULL) = ("antwort_am" IS NULL) AND ("antwort" IS NULL) = ("antwort_von" IS NULL)
  );

ALTER TABLE "stellungnahme"
  ADD CONSTRAINT "stellungnahme_beteiligung" FOREIGN KEY ("beteiligung_id")
    REFERENCES "beteiligung"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "stellungnahme_variante" FOREIGN KEY ("variante_id")
    REFERENCES "zuschnitt"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "stellungnahme_begruendet" CHECK ("art" <> 'BEDENKEN' OR btrim("text") <> ''),
  ADD CONSTRAINT "stellungnahme_texte" CHECK (
    char_length("text") <= 8000 AND char_length("von") <= 200
    AND char_length("antwort") <= 4000 AND char_length("antwort_von") <= 200
  ),
  ADD CONSTRAINT "stellungnahme_antwort" CHECK (
    ("antwort" IS NULL) = ("antwort_am" IS NULL) AND ("antwort" IS NULL) = ("antwort_von" IS NULL)
  );

-- Was gesagt und geantwortet wurde, bleibt; eine Antwort kommt höchstens einmal dazu.
CREATE TRIGGER "ortskommentar_bleibt" BEFORE UPDATE ON "ortskommentar"
  FOR EACH ROW WHEN (OLD."antwort" IS NOT NULL)
  EXECUTE FUNCTION "abgewiesen"('Was zu einer Stelle geantwortet wurde, ändert sich nicht.');
CREATE TRIGGER "stellungnahme_bleibt" BEFORE UPDATE ON "stellungnahme"
  FOR EACH ROW WHEN (OLD."antwort" IS NOT NULL)
  EXECUTE FUNCTION "abgewiesen"('Was auf eine Stellungnahme geantwortet wurde, ändert sich nicht.');

-- Links und Mails ----------------------------------------------------------------

ALTER TABLE "zugangslink"
  ALTER COLUMN "anforderung_id" DROP NOT NULL,
  ADD COLUMN "beteiligung_id" INTEGER,
  ADD CONSTRAINT "zugangslink_beteiligung" FOREIGN KEY ("beteiligung_id")
    REFERENCES "beteiligung"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "zugangslink_ein_ziel" CHECK (num_nonnulls("anforderung_id", "beteiligung_id") = 1);
CREATE INDEX "zugangslink_beteiligung_id" ON "zugangslink" ("beteiligung_id");

ALTER TABLE "nachricht"
  ALTER COLUMN "anforderung_id" DROP NOT NULL,
  ADD COLUMN "beteiligung_id" INTEGER,
  ADD CONSTRAINT "nachricht_beteiligung" FOREIGN KEY ("beteiligung_id")
    REFERENCES "beteiligung"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "nachricht_ein_ziel" CHECK (num_nonnulls("anforderung_id", "beteiligung_id") = 1);
CREATE UNIQUE INDEX "nachricht_beteiligungsanlass_eindeutig" ON "nachricht" ("beteiligung_id", "anlass");

-- Neue Werte eines Typs lassen sich in ihrer eigenen Transaktion nicht benutzen, ein neuer Typ schon.
CREATE TYPE "nachrichtenart_neu" AS ENUM ('ANFORDERUNG', 'ERINNERUNG', 'RUECKFRAGE', 'ABSTIMMUNG', 'ANTWORT');
ALTER TABLE "nachricht" ALTER COLUMN "art" TYPE "nachrichtenart_neu" USING ("art"::text::"nachrichtenart_neu");
DROP TYPE "nachrichtenart";
ALTER TYPE "nachrichtenart_neu" RENAME TO "nachrichtenart";

-- Rechte -------------------------------------------------------------------------

GRANT SELECT ON "beteiligung", "ortskommentar", "stellungnahme" TO "sozial_app";
GRANT INSERT ("zuschnitt_id", "kommune_id", "empfaenger", "email", "frist", "erinnerung_tage", "hinweis", "gesendet_von"),
  UPDATE ("empfaenger", "email", "frist", "erinnerung_tage", "hinweis", "gesendet_von", "gesendet_am", "geoeffnet_am")
  ON "beteiligung" TO "sozial_app";
GRANT INSERT ("beteiligung_id", "laenge", "breite", "text", "von"), UPDATE ("antwort", "antwort_von", "antwort_am")
  ON "ortskommentar" TO "sozial_app";
GRANT INSERT ("beteiligung_id", "art", "text", "variante_id", "zuschnitt_stand", "teil", "verspaetet", "von"),
  UPDATE ("antwort", "antwort_von", "antwort_am") ON "stellungnahme" TO "sozial_app";
GRANT USAGE ON SEQUENCE "beteiligung_id_seq", "ortskommentar_id_seq", "stellungnahme_id_seq" TO "sozial_app";
