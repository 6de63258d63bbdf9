-- Der ganze Katalog: was eine Definition über ihre Formel hinaus festhält, wer ein
-- Merkmal liefern soll, und welche Fassungen die Planung selbst gemacht hat.

CREATE TYPE "kgst_handlungsfeld" AS ENUM ('BASISDATEN', 'BILDUNG', 'ARBEIT', 'EINKOMMEN', 'GESUNDHEIT', 'WOHNEN', 'SICHERHEIT', 'TEILHABE');
CREATE TYPE "altersregel" AS ENUM ('FEST', 'REGELALTERSGRENZE');
CREATE TYPE "herkunft" AS ENUM ('KATALOG', 'PLANUNG', 'LIEFERUNG');
CREATE TYPE "stichtagart" AS ENUM ('JAHRESENDE', 'JAHRESMITTE', 'DEZEMBER_15', 'MAERZ_1', 'JANUAR_31', 'JAHR', 'SCHULJAHR', 'WAHLTAG', 'LAUFEND');
CREATE TYPE "periodizitaet" AS ENUM ('JAEHRLICH', 'ZWEIJAEHRLICH', 'WAHL', 'LAUFEND');

-- Merkmale ---------------------------------------------------------------------

ALTER TABLE "merkmal"
  ADD COLUMN "lieferant_id" INTEGER,
  ADD COLUMN "stichtag_art" "stichtagart",
  ADD COLUMN "periodizitaet" "periodizitaet";

ALTER TABLE "merkmal" ADD CONSTRAINT "merkmal_lieferant" FOREIGN KEY ("lieferant_id") REFERENCES "quelle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Indikatoren ------------------------------------------------------------------

ALTER TABLE "indikator"
  ADD COLUMN "kgst" "kgst" NOT NULL DEFAULT 'NEIN',
  ADD COLUMN "kgst_handlungsfeld" "kgst_handlungsfeld",
  ADD COLUMN "kgst_fundstelle" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "ausgemustert_am" TIMESTAMPTZ;

-- Die Stelle im KGSt-Satz gehört der Planung und ist kein Teil der Definition.
UPDATE "indikator" i SET "kgst" = f."kgst"
FROM (SELECT DISTINCT ON ("indikator_id") * FROM "indikatorfassung" ORDER BY "indikator_id", "version" DESC) f
WHERE f."indikator_id" = i."id";

ALTER TABLE "indikatorfassung" DROP COLUMN "kgst";

ALTER TABLE "indikatorfassung"
  ADD COLUMN "pooling_jahre" SMALLINT NOT NULL DEFAULT 1,
  ADD COLUMN "altersregel" "altersregel" NOT NULL DEFAULT 'FEST',
  ADD COLUMN "relevanz_jugendhilfe" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "relevanz_altenhilfe" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "kleinste_ebene" "ebene" NOT NULL DEFAULT 'QUARTIER',
  ADD COLUMN "min_zaehler" INTEGER NOT NULL DEFAULT 3,
  ADD COLUMN "min_nenner" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "richtwert" DOUBLE PRECISION,
  ADD COLUMN "schwellen" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[],
  ADD COLUMN "rechtsgrundlage" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "synonyme" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "herkunft" "herkunft" NOT NULL DEFAULT 'KATALOG';

ALTER TABLE "indikatorfassung"
  ADD CONSTRAINT "indikatorfassung_pooling_jahre" CHECK ("pooling_jahre" BETWEEN 1 AND 10),
  ADD CONSTRAINT "indikatorfassung_relevanz" CHECK (
    "relevanz_jugendhilfe" BETWEEN 0 AND 3 AND "relevanz_altenhilfe" BETWEEN 0 AND 3
  ),
  ADD CONSTRAINT "indikatorfassung_mindestzahlen" CHECK ("min_zaehler" >= 0 AND "min_nenner" >= 0),
  ADD CONSTRAINT "indikatorfassung_listen" CHECK ("schwellen" IS NOT NULL AND "synonyme" IS NOT NULL),
  ADD CONSTRAINT "indikatorfassung_richtwert_endlich" CHECK ("richtwert" > '-Infinity' AND "richtwert" < 'Infinity');

-- Für Merkmale gelieferter Tabellen, die keine Definition braucht.
UPDATE "indikatorfassung" f SET "herkunft" = 'LIEFERUNG'
FROM "indikator" i WHERE i."id" = f."indikator_id" AND starts_with(i."code", 'T-');
