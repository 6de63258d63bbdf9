-- Anmerkungen der Planung zu Zahlen („ZUE eröffnet 2022“) und Korrekturen einzelner Werte: eine
-- Korrektur ist eine Lieferung ohne Datei eines Amtes, mit Grund; was sie änderte, trägt „r“.

CREATE TABLE "anmerkung" (
    "id" SERIAL NOT NULL,
    "indikator_id" INTEGER,
    "merkmal_id" INTEGER,
    "raum_id" INTEGER,
    "von" DATE NOT NULL,
    "bis" DATE,
    "text" TEXT NOT NULL,
    "oeffentlich" BOOLEAN NOT NULL DEFAULT false,
    "vorgaenger_id" INTEGER,
    "konto_id" INTEGER,
    "angelegt_von" TEXT NOT NULL,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ausgemustert_am" TIMESTAMPTZ,

    CONSTRAINT "anmerkung_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "anmerkung_vorgaenger_eindeutig" ON "anmerkung"("vorgaenger_id");
CREATE INDEX "anmerkung_indikator_id" ON "anmerkung"("indikator_id");
CREATE INDEX "anmerkung_merkmal_id" ON "anmerkung"("merkmal_id");

ALTER TABLE "anmerkung"
  -- Fällt mit einer bereinigten Datei, was es nur durch sie gab, dann auch, was dazu gesagt wurde.
  ADD CONSTRAINT "anmerkung_indikator" FOREIGN KEY ("indikator_id")
    REFERENCES "indikator"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "anmerkung_merkmal" FOREIGN KEY ("merkmal_id")
    REFERENCES "merkmal"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "anmerkung_raum" FOREIGN KEY ("raum_id")
    REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "anmerkung_vorgaenger" FOREIGN KEY ("vorgaenger_id")
    REFERENCES "anmerkung"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "anmerkung_konto" FOREIGN KEY ("konto_id")
    REFERENCES "konto"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "anmerkung_ein_gegenstand" CHECK (num_nonnulls("indikator_id", "merkmal_id") = 1),
  ADD CONSTRAINT "anmerkung_text" CHECK (btrim("text") <> '' AND char_length("text") <= 500),
  ADD CONSTRAINT "anmerkung_zeit" CHECK (isfinite("von") AND isfinite("bis") AND "bis" > "von"),
  ADD CONSTRAINT "anmerkung_angelegt_von" CHECK (char_length("angelegt_von") <= 200);

-- Was dasteht, ändert sich nicht: geändert heißt ausgemustert und neu.
CREATE TRIGGER "anmerkung_bleibt_ausgemustert" BEFORE UPDATE ON "anmerkung"
  FOR EACH ROW WHEN (OLD."ausgemustert_am" IS NOT NULL AND OLD."ausgemustert_am" IS DISTINCT FROM NEW."ausgemustert_am")
  EXECUTE FUNCTION "abgewiesen"('Eine ausgemusterte Anmerkung bleibt ausgemustert.');

-- Korrekturen --------------------------------------------------------------------

ALTER TABLE "lieferung"
  ADD COLUMN "korrekturgrund" TEXT,
  ADD CONSTRAINT "lieferung_korrektur_mit_grund" CHECK (
    ("format" = 'KORREKTUR') = ("korrekturgrund" IS NOT NULL)
    AND ("korrekturgrund" IS NULL OR char_length(btrim("korrekturgrund")) BETWEEN 1 AND 1000)
  );

-- Ob die Zahl eine andere ist als die, die vor ihrer Lieferung galt.
ALTER TABLE "grundzahl" ADD COLUMN "korrigiert" BOOLEAN NOT NULL DEFAULT false;

CREATE OR REPLACE VIEW "grundzahl_aktuell" WITH (security_invoker = true) AS
SELECT DISTINCT ON (g."merkmal_id", g."teilgruppe_id", g."zeitraum_id", g."quelle_id", g."raumfassung_id") g.*
FROM "grundzahl" g
WHERE g."lieferung_id" IN (SELECT l."id" FROM "lieferung" l WHERE l."zurueckgezogen_am" IS NULL)
ORDER BY g."merkmal_id" DESC, g."teilgruppe_id" DESC, g."zeitraum_id" DESC, g."quelle_id" DESC,
  g."raumfassung_id" DESC, g."lieferung_id" DESC;

-- Rechte: Nummer und Zeitpunkt vergibt die Datenbank.
GRANT SELECT ON "anmerkung" TO "sozial_app";
GRANT INSERT ("indikator_id", "merkmal_id", "raum_id", "von", "bis", "text", "oeffentlich", "vorgaenger_id",
  "konto_id", "angelegt_von"), UPDATE ("ausgemustert_am") ON "anmerkung" TO "sozial_app";
GRANT USAGE ON SEQUENCE "anmerkung_id_seq" TO "sozial_app";
