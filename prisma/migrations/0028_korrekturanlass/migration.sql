-- Korrekturen: welche Lieferung sie berichtigen (mit ihr fallen sie) und der Anlass in einem Wort,
-- das auch außen stehen darf. Anmerkungen: was veröffentlicht ist, behält seine eigenen.

CREATE TYPE "korrekturanlass" AS ENUM
  ('SCHREIBFEHLER', 'UEBERTRAGUNG', 'DOPPELT', 'RAUM', 'NACHMELDUNG', 'ANDERER');

ALTER TABLE "lieferung"
  ADD COLUMN "korrigiert_id" INTEGER,
  ADD COLUMN "korrekturanlass" "korrekturanlass";

-- Bisher stand die Lieferung, auf der eine Korrektur beruht, als Ende der Nummer in ihrer Datei.
UPDATE "lieferung" k SET "korrigiert_id" = d."id"
FROM "lieferung" d
WHERE k."format" = 'KORREKTUR' AND k."bereinigt_am" IS NULL AND d."id" < k."id" AND d."format" <> 'KORREKTUR'
  AND d."id" = (
    SELECT max(g."lieferung_id") FROM "grundzahl" n
      JOIN "grundzahl" g USING ("merkmal_id", "teilgruppe_id", "zeitraum_id", "quelle_id", "raumfassung_id")
      JOIN "lieferung" u ON u."id" = g."lieferung_id" AND u."format" <> 'KORREKTUR'
    WHERE n."lieferung_id" = k."id" AND g."lieferung_id" < k."id");

ALTER TABLE "lieferung"
  ADD CONSTRAINT "lieferung_korrigiert" FOREIGN KEY ("korrigiert_id")
    REFERENCES "lieferung"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "lieferung_korrektur_einer_lieferung" CHECK (
    "korrigiert_id" IS NULL OR ("format" = 'KORREKTUR' AND "korrigiert_id" < "id")),
  ADD CONSTRAINT "lieferung_korrektur_mit_anlass" CHECK ("korrekturanlass" IS NULL OR "format" = 'KORREKTUR');
CREATE INDEX "lieferung_korrigiert_id" ON "lieferung" ("korrigiert_id");

-- Mit einer bereinigten Datei verschwindet auch, was zu ihren Zahlen begründet wurde.
GRANT UPDATE ("korrekturgrund") ON "lieferung" TO "sozial_app";

ALTER TABLE "anmerkung"
  ADD COLUMN "zurueckgenommen_am" TIMESTAMPTZ,
  ADD CONSTRAINT "anmerkung_erst_ausgemustert" CHECK ("zurueckgenommen_am" IS NULL OR "ausgemustert_am" IS NOT NULL);
-- Bisher verschwand eine ausgemusterte sofort auch außen; dabei bleibt es für sie.
UPDATE "anmerkung" SET "zurueckgenommen_am" = "ausgemustert_am" WHERE "ausgemustert_am" IS NOT NULL;
GRANT UPDATE ("zurueckgenommen_am") ON "anmerkung" TO "sozial_app";
