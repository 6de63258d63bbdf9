-- Was für die Zahlen einer Quelle oder eines Indikators zu wenig ist, um gezeigt zu werden,
-- mit Grund und Verlauf; und welche freigegebenen Werte auf 5 gerundet sind.

CREATE TYPE "schutzverfahren" AS ENUM ('SPERRUNG', 'RUNDUNG_5');

CREATE TABLE "geheimhaltungsregel" (
    "id" SERIAL NOT NULL,
    "quelle_id" INTEGER,
    "indikator_id" INTEGER,
    "min_zaehler" INTEGER,
    "min_nenner" INTEGER,
    "zeigt_null" BOOLEAN,
    "schuetzt_korrekturen" BOOLEAN,
    "dominanz_prozent" INTEGER,
    "verfahren" "schutzverfahren",
    "begruendung" TEXT NOT NULL,
    "konto_id" INTEGER,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "geheimhaltungsregel_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "geheimhaltungsregel_ort" ON "geheimhaltungsregel"("quelle_id", "indikator_id", "id");
ALTER TABLE "geheimhaltungsregel"
  ADD CONSTRAINT "geheimhaltungsregel_quelle" FOREIGN KEY ("quelle_id")
    REFERENCES "quelle"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "geheimhaltungsregel_indikator" FOREIGN KEY ("indikator_id")
    REFERENCES "indikator"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "geheimhaltungsregel_konto" FOREIGN KEY ("konto_id")
    REFERENCES "konto"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "geheimhaltungsregel_wofuer" CHECK ("quelle_id" IS NOT NULL OR "indikator_id" IS NOT NULL),
  ADD CONSTRAINT "geheimhaltungsregel_min_zaehler" CHECK ("min_zaehler" BETWEEN 1 AND 100),
  ADD CONSTRAINT "geheimhaltungsregel_min_nenner" CHECK ("min_nenner" BETWEEN 0 AND 10000),
  ADD CONSTRAINT "geheimhaltungsregel_dominanz" CHECK ("dominanz_prozent" BETWEEN 1 AND 99),
  -- Dieselbe Zahl steht überall gleich: gerundet wird eine ganze Quelle oder keine.
  ADD CONSTRAINT "geheimhaltungsregel_verfahren_der_quelle" CHECK ("verfahren" IS NULL OR "indikator_id" IS NULL),
  ADD CONSTRAINT "geheimhaltungsregel_begruendung" CHECK (
    btrim("begruendung") <> '' AND char_length("begruendung") <= 2000
  );

-- Eine Regel wird nie geändert: eine neue geht ihr vor.
CREATE TRIGGER "geheimhaltungsregel_bleibt" BEFORE UPDATE ON "geheimhaltungsregel"
  FOR EACH ROW EXECUTE FUNCTION "abgewiesen"('Eine Geheimhaltungsregel ändert sich nicht; eine neue geht ihr vor.');
CREATE TRIGGER "geheimhaltungsregel_bleibt_da" BEFORE DELETE ON "geheimhaltungsregel"
  FOR EACH ROW EXECUTE FUNCTION "abgewiesen"('Eine Geheimhaltungsregel bleibt im Verlauf.');

ALTER TABLE "freigegebener_messwert" ADD COLUMN "gerundet" BOOLEAN NOT NULL DEFAULT false;

-- Rechte: Nummer und Zeitpunkt vergibt die Datenbank.
GRANT SELECT ON "geheimhaltungsregel" TO "sozial_app";
GRANT INSERT ("quelle_id", "indikator_id", "min_zaehler", "min_nenner", "zeigt_null", "schuetzt_korrekturen",
  "dominanz_prozent", "verfahren", "begruendung", "konto_id") ON "geheimhaltungsregel" TO "sozial_app";
GRANT USAGE ON SEQUENCE "geheimhaltungsregel_id_seq" TO "sozial_app";
