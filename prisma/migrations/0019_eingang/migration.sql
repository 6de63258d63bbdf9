-- Der Eingang: jede Datei, die ankommt, wird sofort aufbewahrt und danach vom Server geprüft und
-- auf Weisung übernommen. Wie weit er ist, steht in seiner Zeile; wer den Bildschirm verlässt oder
-- den Server neu startet, verliert nichts. Mit der Übernahme gehen die Bytes an die Lieferung über.

CREATE TYPE "eingangszustand" AS ENUM ('EINGEGANGEN', 'PRUEFT', 'GEPRUEFT', 'FEHLERHAFT', 'UEBERNIMMT', 'UEBERNOMMEN', 'VERWORFEN', 'ABGEBROCHEN');
CREATE TYPE "sicherheit" AS ENUM ('SICHER', 'WAHRSCHEINLICH', 'UNSICHER');

CREATE TABLE "eingang" (
    "id" SERIAL NOT NULL,
    "schluessel" UUID NOT NULL DEFAULT gen_random_uuid(),
    "teil" SMALLINT NOT NULL DEFAULT 0,
    "dateiname" TEXT NOT NULL,
    "archiv" TEXT,
    "groesse" INTEGER NOT NULL,
    "dateisumme" TEXT NOT NULL,
    "inhalt" BYTEA,
    "zustand" "eingangszustand" NOT NULL DEFAULT 'EINGEGANGEN',
    "schritt" TEXT NOT NULL DEFAULT '',
    "fertig" INTEGER NOT NULL DEFAULT 0,
    "gesamt" INTEGER,
    "anlaeufe" SMALLINT NOT NULL DEFAULT 0,
    "eingegangen_am" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "geaendert_am" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "von" TEXT NOT NULL,
    "akteur" JSONB NOT NULL,
    "konto_id" INTEGER,
    "organisation_id" INTEGER,
    "anforderung_id" INTEGER,
    "vorlage_id" INTEGER,
    "zuordnung" JSONB,
    "sicherheit" "sicherheit",
    "format" TEXT,
    "tabelle" TEXT,
    "titel" TEXT,
    "quelle" JSONB,
    "raumfassungen" INTEGER[],
    "bericht" JSONB,
    "aenderungen" JSONB,
    "begruendungen" JSONB NOT NULL DEFAULT '[]',
    "lieferung_id" INTEGER,
    "schon_da" BOOLEAN NOT NULL DEFAULT false,
    "grund" TEXT,

    CONSTRAINT "eingang_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "eingang_dateisumme" ON "eingang" ("dateisumme");
CREATE INDEX "eingang_lieferung_id" ON "eingang" ("lieferung_id");
CREATE INDEX "eingang_geaendert" ON "eingang" ("geaendert_am");
-- Was zu tun ist, in der Reihenfolge der Weisungen.
CREATE INDEX "eingang_wartend" ON "eingang" ("geaendert_am", "id") WHERE "zustand" IN ('EINGEGANGEN', 'PRUEFT', 'UEBERNIMMT');

ALTER TABLE "eingang"
  ADD CONSTRAINT "eingang_konto" FOREIGN KEY ("konto_id") REFERENCES "konto"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "eingang_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "eingang_lieferung" FOREIGN KEY ("lieferung_id") REFERENCES "lieferung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Dieselbe Sendung ein zweites Mal: der Absender erkennt sie an seinem Schlüssel, der Server auch.
ALTER TABLE "eingang"
  ADD CONSTRAINT "eingang_sendung_eindeutig" UNIQUE NULLS NOT DISTINCT ("konto_id", "anforderung_id", "schluessel", "teil"),
  ADD CONSTRAINT "eingang_dateisumme_hex" CHECK ("dateisumme" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "eingang_groesse" CHECK ("groesse" > 0 AND octet_length("inhalt") = "groesse"),
  ADD CONSTRAINT "eingang_bytes" CHECK (("zustand" IN ('UEBERNOMMEN', 'VERWORFEN')) = ("inhalt" IS NULL)),
  ADD CONSTRAINT "eingang_fortschritt" CHECK ("teil" >= 0 AND "fertig" >= 0 AND "gesamt" >= 0 AND "anlaeufe" >= 0),
  ADD CONSTRAINT "eingang_uebernommen" CHECK (("zustand" = 'UEBERNOMMEN') = ("lieferung_id" IS NOT NULL)),
  ADD CONSTRAINT "eingang_verworfen" CHECK (("zustand" = 'VERWORFEN') = ("grund" IS NOT NULL) AND btrim("grund") <> ''),
  ADD CONSTRAINT "eingang_geprueft" CHECK (
    "zustand" NOT IN ('GEPRUEFT', 'FEHLERHAFT', 'UEBERNIMMT', 'UEBERNOMMEN', 'ABGEBROCHEN') OR "bericht" IS NOT NULL
  ),
  ADD CONSTRAINT "eingang_laengen" CHECK (
    char_length("dateiname") BETWEEN 1 AND 1000 AND char_length("archiv") <= 1000 AND char_length("von") <= 200
    AND char_length("schritt") <= 500 AND char_length("grund") <= 2000
  ),
  ADD CONSTRAINT "eingang_begruendungen" CHECK (jsonb_typeof("begruendungen") = 'array');

-- Was übernommen oder verworfen ist, ändert sich nicht mehr.
CREATE TRIGGER "eingang_am_ende" BEFORE UPDATE ON "eingang"
  FOR EACH ROW WHEN (OLD."zustand" IN ('UEBERNOMMEN', 'VERWORFEN') AND OLD."zustand" <> NEW."zustand")
  EXECUTE FUNCTION "abgewiesen"('Ein übernommener oder verworfener Eingang bleibt es.');

-- Die Datei kam an, wie sie ist: Bytes, Name und Absender ändern sich nie, sie gehen nur.
CREATE TRIGGER "eingang_wie_er_kam" BEFORE UPDATE ON "eingang"
  FOR EACH ROW WHEN (
    (OLD."schluessel", OLD."teil", OLD."dateiname", OLD."dateisumme", OLD."eingegangen_am", OLD."von")
      IS DISTINCT FROM (NEW."schluessel", NEW."teil", NEW."dateiname", NEW."dateisumme", NEW."eingegangen_am", NEW."von")
  )
  EXECUTE FUNCTION "abgewiesen"('Was eingegangen ist, ändert sich nicht.');

-- Eine Löschregel mehr. Ein neuer Wert einer Aufzählung gilt erst nach der Transaktion, die ihn
-- anlegt; hier wird er sofort gebraucht, deshalb tritt eine neue Aufzählung an die Stelle der alten.
DO $$
BEGIN
  EXECUTE (SELECT format('CREATE TYPE "loeschart_neu" AS ENUM (%s, ''EINGANG'')', string_agg(quote_literal("art"), ', ' ORDER BY "platz"))
    FROM unnest(enum_range(NULL::"loeschart")) WITH ORDINALITY AS alte("art", "platz"));
END $$;
ALTER TABLE "loeschregel" ALTER COLUMN "art" TYPE "loeschart_neu" USING ("art"::text::"loeschart_neu");
DROP TYPE "loeschart";
ALTER TYPE "loeschart_neu" RENAME TO "loeschart";

INSERT INTO "loeschregel" ("art", "frist", "einheit", "minimum", "maximum") VALUES ('EINGANG', 90, 'TAGE', 14, 365);

-- Rechte ---------------------------------------------------------------------------

GRANT SELECT, INSERT, DELETE ON "eingang" TO "sozial_app";
GRANT UPDATE ("zustand", "inhalt", "schritt", "fertig", "gesamt", "anlaeufe", "geaendert_am", "akteur", "vorlage_id", "zuordnung",
  "sicherheit", "format", "tabelle", "titel", "quelle", "raumfassungen", "bericht", "aenderungen", "begruendungen",
  "lieferung_id", "schon_da", "grund") ON "eingang" TO "sozial_app";
GRANT USAGE ON SEQUENCE "eingang_id_seq" TO "sozial_app";
