-- Was von wem für welchen Zeitraum fällig ist: die Datenanforderung mit ihren Spalten, der
-- persönliche Link, der nichts kann als diese eine liefern, und die Mails, die dazu hinausgehen.

CREATE TYPE "anforderungszustand" AS ENUM ('ENTWURF', 'ANGEFORDERT', 'GELIEFERT', 'ERLEDIGT', 'ZURUECKGEZOGEN');
CREATE TYPE "nachrichtenart" AS ENUM ('ANFORDERUNG', 'ERINNERUNG', 'RUECKFRAGE');
CREATE TYPE "nachrichtenzustand" AS ENUM ('WARTET', 'SENDET', 'VERSANDT', 'UNGEWISS', 'GESCHEITERT');

CREATE TABLE "datenanforderung" (
    "id" SERIAL NOT NULL,
    "schluessel" UUID NOT NULL DEFAULT gen_random_uuid(),
    "titel" TEXT NOT NULL,
    "quelle_id" INTEGER,
    "organisation_id" INTEGER,
    "empfaenger" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "zeitraum_id" INTEGER NOT NULL,
    "ebene" "ebene" NOT NULL,
    "frist" DATE NOT NULL,
    "erinnerung_tage" SMALLINT,
    "hinweis" TEXT NOT NULL DEFAULT '',
    "vorgaenger_id" INTEGER,
    "zustand" "anforderungszustand" NOT NULL DEFAULT 'ENTWURF',
    "angelegt_von" TEXT NOT NULL,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "angefordert_am" TIMESTAMPTZ,
    "geliefert_am" TIMESTAMPTZ,
    "beendet_am" TIMESTAMPTZ,
    "beendet_grund" TEXT,

    CONSTRAINT "datenanforderung_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "datenanforderung_schluessel_eindeutig" ON "datenanforderung"("schluessel");
CREATE INDEX "datenanforderung_frist" ON "datenanforderung"("zustand", "frist");

CREATE TABLE "anforderungsspalte" (
    "anforderung_id" INTEGER NOT NULL,
    "merkmal_id" INTEGER NOT NULL,
    "teilgruppe_id" INTEGER NOT NULL,
    "platz" SMALLINT NOT NULL,

    CONSTRAINT "anforderungsspalte_pkey" PRIMARY KEY ("anforderung_id", "merkmal_id", "teilgruppe_id")
);
CREATE UNIQUE INDEX "anforderungsspalte_platz" ON "anforderungsspalte"("anforderung_id", "platz");
CREATE INDEX "anforderungsspalte_merkmal_id" ON "anforderungsspalte"("merkmal_id");

CREATE TABLE "zugangslink" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "anforderung_id" INTEGER NOT NULL,
    "pruefsumme" BYTEA NOT NULL,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gueltig_bis" TIMESTAMPTZ NOT NULL,
    "widerrufen_am" TIMESTAMPTZ,
    "zuletzt_am" TIMESTAMPTZ,
    "sendungen" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "zugangslink_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "zugangslink_pruefsumme_eindeutig" ON "zugangslink"("pruefsumme");
CREATE INDEX "zugangslink_anforderung_id" ON "zugangslink"("anforderung_id");

CREATE TABLE "nachricht" (
    "id" SERIAL NOT NULL,
    "kennung" UUID NOT NULL DEFAULT gen_random_uuid(),
    "anforderung_id" INTEGER NOT NULL,
    "zugangslink_id" UUID,
    "art" "nachrichtenart" NOT NULL,
    "anlass" TEXT NOT NULL,
    "empfaenger" TEXT NOT NULL,
    "betreff" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "zustand" "nachrichtenzustand" NOT NULL DEFAULT 'WARTET',
    "versuche" SMALLINT NOT NULL DEFAULT 0,
    "naechster_versuch_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uebergeben_am" TIMESTAMPTZ,
    "versandt_am" TIMESTAMPTZ,
    "meldung" TEXT NOT NULL DEFAULT '',
    "angelegt_von" TEXT NOT NULL,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "nachricht_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "nachricht_kennung_eindeutig" ON "nachricht"("kennung");
-- Derselbe Anlass schreibt einmal: ein zweiter Klick, ein zweiter Prozess ändern nichts.
CREATE UNIQUE INDEX "nachricht_anlass_eindeutig" ON "nachricht"("anforderung_id", "anlass");
CREATE INDEX "nachricht_faellig" ON "nachricht"("zustand", "naechster_versuch_am");

ALTER TABLE "datenanforderung"
  -- Eine Quelle geht nur, wenn die einzige Datei bereinigt wird, durch die es sie gab.
  ADD CONSTRAINT "datenanforderung_quelle" FOREIGN KEY ("quelle_id")
    REFERENCES "quelle"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "datenanforderung_organisation" FOREIGN KEY ("organisation_id")
    REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "datenanforderung_zeitraum" FOREIGN KEY ("zeitraum_id")
    REFERENCES "zeitraum"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "datenanforderung_vorgaenger" FOREIGN KEY ("vorgaenger_id")
    REFERENCES "datenanforderung"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "datenanforderung_texte" CHECK (
    btrim("titel") <> '' AND char_length("titel") <= 200
    AND btrim("empfaenger") <> '' AND char_length("empfaenger") <= 200
    AND char_length("email") <= 254 AND char_length("hinweis") <= 4000
  ),
  ADD CONSTRAINT "datenanforderung_erinnerung" CHECK ("erinnerung_tage" BETWEEN 0 AND 60),
  ADD CONSTRAINT "datenanforderung_frist_endlich" CHECK (isfinite("frist")),
  ADD CONSTRAINT "datenanforderung_angefordert" CHECK ("zustand" IN ('ENTWURF', 'ZURUECKGEZOGEN') OR "angefordert_am" IS NOT NULL),
  ADD CONSTRAINT "datenanforderung_geliefert" CHECK ("zustand" <> 'GELIEFERT' OR "geliefert_am" IS NOT NULL),
  ADD CONSTRAINT "datenanforderung_beendet" CHECK (
    ("zustand" IN ('ERLEDIGT', 'ZURUECKGEZOGEN')) = ("beendet_am" IS NOT NULL)
    AND ("beendet_am" IS NULL) = ("beendet_grund" IS NULL)
    AND char_length("beendet_grund") <= 1000
  );

ALTER TABLE "anforderungsspalte"
  ADD CONSTRAINT "anforderungsspalte_anforderung" FOREIGN KEY ("anforderung_id")
    REFERENCES "datenanforderung"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "anforderungsspalte_merkmal" FOREIGN KEY ("merkmal_id")
    REFERENCES "merkmal"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "anforderungsspalte_teilgruppe" FOREIGN KEY ("teilgruppe_id")
    REFERENCES "teilgruppe"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "anforderungsspalte_platz_ab_1" CHECK ("platz" >= 1);

ALTER TABLE "zugangslink"
  ADD CONSTRAINT "zugangslink_anforderung" FOREIGN KEY ("anforderung_id")
    REFERENCES "datenanforderung"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "zugangslink_sha256" CHECK (octet_length("pruefsumme") = 32),
  -- Ein Link, der niemandem mehr gehört, gilt nicht für immer.
  ADD CONSTRAINT "zugangslink_frist" CHECK ("gueltig_bis" > "angelegt_am" AND "gueltig_bis" <= "angelegt_am" + interval '180 days'),
  ADD CONSTRAINT "zugangslink_sendungen" CHECK ("sendungen" >= 0);

ALTER TABLE "nachricht"
  ADD CONSTRAINT "nachricht_anforderung" FOREIGN KEY ("anforderung_id")
    REFERENCES "datenanforderung"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "nachricht_zugangslink" FOREIGN KEY ("zugangslink_id")
    REFERENCES "zugangslink"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "nachricht_laengen" CHECK (
    char_length("anlass") <= 60 AND char_length("empfaenger") <= 254 AND char_length("betreff") <= 200
    AND char_length("text") <= 10000 AND char_length("meldung") <= 1000
  ),
  ADD CONSTRAINT "nachricht_versandt" CHECK (("zustand" = 'VERSANDT') = ("versandt_am" IS NOT NULL)),
  -- Übergeben heißt: der Mailserver bekam den Text. Ob er ihn annahm, sagt erst VERSANDT.
  ADD CONSTRAINT "nachricht_uebergeben" CHECK ("zustand" <> 'UNGEWISS' OR "uebergeben_am" IS NOT NULL),
  ADD CONSTRAINT "nachricht_versuche" CHECK ("versuche" >= 0);

-- Nur in eine Richtung -----------------------------------------------------------

CREATE TRIGGER "datenanforderung_bleibt_beendet" BEFORE UPDATE ON "datenanforderung"
  FOR EACH ROW WHEN (
    OLD."zustand" IN ('ERLEDIGT', 'ZURUECKGEZOGEN')
    AND (OLD."zustand", OLD."beendet_am", OLD."beendet_grund") IS DISTINCT FROM (NEW."zustand", NEW."beendet_am", NEW."beendet_grund")
  )
  EXECUTE FUNCTION "abgewiesen"('Eine abgeschlossene Datenanforderung bleibt abgeschlossen.');
CREATE TRIGGER "datenanforderung_nicht_zurueck" BEFORE UPDATE ON "datenanforderung"
  FOR EACH ROW WHEN (OLD."zustand" <> 'ENTWURF' AND NEW."zustand" = 'ENTWURF')
  EXECUTE FUNCTION "abgewiesen"('Eine gestellte Datenanforderung wird nicht wieder Entwurf.');
CREATE TRIGGER "zugangslink_bleibt_widerrufen" BEFORE UPDATE ON "zugangslink"
  FOR EACH ROW WHEN (OLD."widerrufen_am" IS NOT NULL AND OLD."widerrufen_am" IS DISTINCT FROM NEW."widerrufen_am")
  EXECUTE FUNCTION "abgewiesen"('Ein widerrufener Link bleibt widerrufen.');
-- Was hinausging, geht nicht noch einmal hinaus.
CREATE TRIGGER "nachricht_bleibt_versandt" BEFORE UPDATE ON "nachricht"
  FOR EACH ROW WHEN (OLD."zustand" = 'VERSANDT')
  EXECUTE FUNCTION "abgewiesen"('Eine versandte Nachricht ändert sich nicht mehr.');

-- Löschregeln ----------------------------------------------------------------------

-- Neue Werte eines Typs lassen sich in ihrer eigenen Transaktion nicht benutzen, ein neuer Typ schon.
DO $$
BEGIN
  EXECUTE (SELECT format('CREATE TYPE "loeschart_neu" AS ENUM (%s)', string_agg(quote_literal("art"), ', ' ORDER BY "platz"))
    FROM (SELECT "art"::text, "platz" FROM unnest(enum_range(NULL::"loeschart")) WITH ORDINALITY AS alte("art", "platz")
      UNION ALL VALUES ('ANFORDERUNGSKONTAKT', 1001), ('ZUGANGSLINK', 1002), ('NACHRICHT', 1003)) AS alle);
END $$;
ALTER TABLE "loeschregel" ALTER COLUMN "art" TYPE "loeschart_neu" USING ("art"::text::"loeschart_neu");
DROP TYPE "loeschart";
ALTER TYPE "loeschart_neu" RENAME TO "loeschart";

INSERT INTO "loeschregel" ("art", "frist", "einheit", "minimum", "maximum") VALUES
  ('ANFORDERUNGSKONTAKT', 24, 'MONATE', 6, 60),
  ('ZUGANGSLINK', 30, 'TAGE', 1, 180),
  ('NACHRICHT', 12, 'MONATE', 1, 36);

-- Rechte -----------------------------------------------------------------------------

GRANT SELECT ON "datenanforderung", "anforderungsspalte", "zugangslink", "nachricht" TO "sozial_app";
GRANT INSERT ("titel", "quelle_id", "organisation_id", "empfaenger", "email", "zeitraum_id", "ebene", "frist",
  "erinnerung_tage", "hinweis", "vorgaenger_id", "zustand", "angelegt_von", "angefordert_am", "geliefert_am",
  "beendet_am", "beendet_grund") ON "datenanforderung" TO "sozial_app";
GRANT UPDATE ("titel", "quelle_id", "organisation_id", "empfaenger", "email", "zeitraum_id", "ebene", "frist",
  "erinnerung_tage", "hinweis", "zustand", "angefordert_am", "geliefert_am", "beendet_am", "beendet_grund")
  ON "datenanforderung" TO "sozial_app";
GRANT INSERT, DELETE ON "anforderungsspalte" TO "sozial_app";
GRANT INSERT, DELETE ON "zugangslink" TO "sozial_app";
GRANT UPDATE ("widerrufen_am", "zuletzt_am", "sendungen") ON "zugangslink" TO "sozial_app";
GRANT INSERT, DELETE ON "nachricht" TO "sozial_app";
GRANT UPDATE ("zugangslink_id", "zustand", "versuche", "naechster_versuch_am", "uebergeben_am", "versandt_am",
  "meldung") ON "nachricht" TO "sozial_app";
GRANT USAGE ON SEQUENCE "datenanforderung_id_seq", "nachricht_id_seq" TO "sozial_app";
