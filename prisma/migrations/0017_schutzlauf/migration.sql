-- Geheimhaltung als Lauf: zu jedem vorbereiteten Datenstand gehört genau ein Lauf, der seine
-- Zellen schützt und nachrechnet. Ohne fertigen Lauf wird nichts veröffentlicht. Warum eine
-- Zelle verborgen ist, steht in schutzzelle und nur innen; draußen gibt es einen Status.

CREATE TYPE "schutzlaufzustand" AS ENUM ('LAEUFT', 'FERTIG', 'ABGEBROCHEN');
CREATE TYPE "schutzart" AS ENUM ('PRIMAER', 'SEKUNDAER', 'LIEFERANT', 'AUSGELASSEN');

CREATE TABLE "schutzlauf" (
    "datenstand_id" INTEGER NOT NULL,
    "zustand" "schutzlaufzustand" NOT NULL DEFAULT 'LAEUFT',
    "fertig" INTEGER NOT NULL DEFAULT 0,
    "gesamt" INTEGER,
    "anlaeufe" SMALLINT NOT NULL DEFAULT 0,
    "meldung" TEXT NOT NULL DEFAULT '',
    "begonnen_am" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "beendet_am" TIMESTAMPTZ,
    "verfahren" SMALLINT,
    "regelstand" TEXT,
    "pruefsumme" TEXT,
    "bericht" JSONB,

    CONSTRAINT "schutzlauf_pkey" PRIMARY KEY ("datenstand_id")
);

CREATE TABLE "schutzzelle" (
    "block_id" INTEGER NOT NULL,
    "raumfassung_id" INTEGER NOT NULL,
    "art" "schutzart" NOT NULL,
    "regel" TEXT,
    "unten" DOUBLE PRECISION,
    "oben" DOUBLE PRECISION,
    "erforderlich_unten" DOUBLE PRECISION,
    "erforderlich_oben" DOUBLE PRECISION,
    "genau" BOOLEAN,
    "verfahren" TEXT,
    "kette" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "schutzzelle_pkey" PRIMARY KEY ("block_id", "raumfassung_id")
);

CREATE TABLE "schutzspeicher" (
    "pruefsumme" TEXT NOT NULL,
    "ergebnis" JSONB NOT NULL,
    "zuletzt_am" TIMESTAMPTZ NOT NULL DEFAULT now(),

    CONSTRAINT "schutzspeicher_pkey" PRIMARY KEY ("pruefsumme")
);
CREATE INDEX "schutzspeicher_zuletzt" ON "schutzspeicher" ("zuletzt_am");

ALTER TABLE "schutzlauf" ADD CONSTRAINT "schutzlauf_datenstand" FOREIGN KEY ("datenstand_id") REFERENCES "datenstand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "schutzzelle"
  ADD CONSTRAINT "schutzzelle_block" FOREIGN KEY ("block_id") REFERENCES "messwertblock"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "schutzzelle_raumfassung" FOREIGN KEY ("raumfassung_id") REFERENCES "raumfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "schutzlauf"
  ADD CONSTRAINT "schutzlauf_fortschritt" CHECK ("fertig" >= 0 AND "fertig" <= coalesce("gesamt", 0)),
  ADD CONSTRAINT "schutzlauf_beendet" CHECK (("zustand" = 'LAEUFT') = ("beendet_am" IS NULL)),
  ADD CONSTRAINT "schutzlauf_fertig" CHECK (
    "zustand" <> 'FERTIG' OR ("pruefsumme" IS NOT NULL AND "regelstand" IS NOT NULL AND "verfahren" IS NOT NULL)
  ),
  ADD CONSTRAINT "schutzlauf_laengen" CHECK (
    char_length("meldung") <= 2000 AND char_length("pruefsumme") = 64 AND char_length("regelstand") = 64
  );
ALTER TABLE "schutzzelle"
  ADD CONSTRAINT "schutzzelle_laengen" CHECK (char_length("regel") <= 40 AND char_length("verfahren") <= 40),
  ADD CONSTRAINT "schutzzelle_spanne" CHECK ("unten" <= "oben" AND "erforderlich_unten" <= "erforderlich_oben");
ALTER TABLE "schutzspeicher" ADD CONSTRAINT "schutzspeicher_pruefsumme" CHECK ("pruefsumme" ~ '^[0-9a-f]{64}$');

-- Einer nach dem anderen: es gibt höchstens einen Entwurf, also höchstens einen laufenden Lauf.
CREATE UNIQUE INDEX "schutzlauf_nur_einer" ON "schutzlauf" ("zustand") WHERE "zustand" = 'LAEUFT';

-- Nur in eine Richtung, und nur im Entwurf ---------------------------------------

CREATE TRIGGER "schutzlauf_nur_vorwaerts" BEFORE UPDATE ON "schutzlauf"
  FOR EACH ROW WHEN (
    OLD."zustand" <> 'LAEUFT'
    AND (OLD."zustand", OLD."beendet_am", OLD."pruefsumme", OLD."regelstand", OLD."verfahren")
      IS DISTINCT FROM (NEW."zustand", NEW."beendet_am", NEW."pruefsumme", NEW."regelstand", NEW."verfahren")
  )
  EXECUTE FUNCTION "abgewiesen"('Was ein Lauf der Geheimhaltung ergeben hat, ändert sich nicht.');

CREATE FUNCTION "schutzlauf_nur_im_entwurf"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT d."zustand" FROM "datenstand" d WHERE d."id" = NEW."datenstand_id") <> 'ENTWURF' THEN
    RAISE EXCEPTION 'Die Prüfung eines Datenstands ändert sich nach der Entscheidung nicht.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "schutzlauf_nur_im_entwurf" BEFORE INSERT OR UPDATE ON "schutzlauf"
  FOR EACH ROW EXECUTE FUNCTION "schutzlauf_nur_im_entwurf"();

-- Veröffentlicht wird nur, was fertig geprüft ist.
CREATE FUNCTION "datenstand_nur_geprueft"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "schutzlauf" s WHERE s."datenstand_id" = NEW."id" AND s."zustand" = 'FERTIG') THEN
    RAISE EXCEPTION 'Ohne fertige Prüfung der Geheimhaltung wird nichts veröffentlicht.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "datenstand_nur_geprueft" BEFORE UPDATE ON "datenstand"
  FOR EACH ROW WHEN (OLD."zustand" = 'ENTWURF' AND NEW."zustand" = 'VEROEFFENTLICHT')
  EXECUTE FUNCTION "datenstand_nur_geprueft"();

-- Warum etwas verborgen ist, bleibt mit dem, was veröffentlicht ist.
CREATE TRIGGER "schutzzelle_unveraenderlich_einfuegen" AFTER INSERT ON "schutzzelle"
  REFERENCING NEW TABLE AS "betroffen" FOR EACH STATEMENT
  EXECUTE FUNCTION "veroeffentlichte_werte_bleiben"();
CREATE TRIGGER "schutzzelle_unveraenderlich_aendern" AFTER UPDATE ON "schutzzelle"
  REFERENCING OLD TABLE AS "betroffen" FOR EACH STATEMENT
  EXECUTE FUNCTION "veroeffentlichte_werte_bleiben"();
CREATE TRIGGER "schutzzelle_unveraenderlich_loeschen" AFTER DELETE ON "schutzzelle"
  REFERENCING OLD TABLE AS "betroffen" FOR EACH STATEMENT
  EXECUTE FUNCTION "veroeffentlichte_werte_bleiben"();

-- Ein Status draußen --------------------------------------------------------------

-- Was davor veröffentlicht wurde: innen bleibt bekannt, warum es verborgen ist.
ALTER TABLE "schutzzelle" DISABLE TRIGGER USER;
INSERT INTO "schutzzelle" ("block_id", "raumfassung_id", "art")
  SELECT f."block_id", f."raumfassung_id",
    (CASE WHEN m."status" IN ('GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER', 'UNBEKANNT_QUELLE') THEN 'LIEFERANT'
      WHEN f."status" = 'GEHEIM_SEKUNDAER' THEN 'SEKUNDAER' ELSE 'PRIMAER' END)::"schutzart"
  FROM "freigegebener_messwert" f
    JOIN "messwert" m ON m."block_id" = f."block_id" AND m."raumfassung_id" = f."raumfassung_id"
  WHERE f."status" IN ('GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER', 'UNBEKANNT_QUELLE');
ALTER TABLE "schutzzelle" ENABLE TRIGGER USER;

ALTER TABLE "freigegebener_messwert" DISABLE TRIGGER USER;
UPDATE "freigegebener_messwert" SET "status" = 'GEHEIM_PRIMAER' WHERE "status" IN ('GEHEIM_SEKUNDAER', 'UNBEKANNT_QUELLE');
ALTER TABLE "freigegebener_messwert" ENABLE TRIGGER USER;

-- GEHEIM_PRIMAER heißt draußen nur: geschützt. Von wem und warum, sagt es niemandem.
ALTER TABLE "freigegebener_messwert"
  ADD CONSTRAINT "freigegebener_messwert_ein_geheim" CHECK ("status" NOT IN ('GEHEIM_SEKUNDAER', 'UNBEKANNT_QUELLE'));

-- Rechte ---------------------------------------------------------------------------

GRANT SELECT ON "schutzlauf", "schutzzelle", "schutzspeicher" TO "sozial_app";
GRANT INSERT ON "schutzlauf", "schutzzelle" TO "sozial_app";
GRANT UPDATE ("zustand", "fertig", "gesamt", "anlaeufe", "meldung", "beendet_am", "verfahren", "regelstand",
  "pruefsumme", "bericht") ON "schutzlauf" TO "sozial_app";
GRANT INSERT, DELETE ON "schutzspeicher" TO "sozial_app";
GRANT UPDATE ("ergebnis", "zuletzt_am") ON "schutzspeicher" TO "sozial_app";
