-- Wer welche kleinen Zellen wozu sieht: Regeln je Rolle, Quelle und Zweck, Freigaben
-- eines Jugendamts an eine andere Organisation, und von wem eine Lieferung kam.

CREATE TYPE "reichweite" AS ENUM ('KREIS', 'ORGANISATION', 'JUGENDAMTSBEZIRK', 'KOMMUNE');
ALTER TYPE "wert_status" ADD VALUE 'KEIN_ZUGRIFF';

CREATE TABLE "zugriffsregel" (
    "id" SERIAL NOT NULL,
    "rolle" "rolle" NOT NULL,
    "quelle_id" INTEGER NOT NULL,
    "zweck" "zweck" NOT NULL,
    "reichweite" "reichweite",
    "geaendert_am" TIMESTAMPTZ,

    CONSTRAINT "zugriffsregel_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "zugriffsregel_eindeutig" ON "zugriffsregel"("rolle", "quelle_id", "zweck");
ALTER TABLE "zugriffsregel" ADD CONSTRAINT "zugriffsregel_quelle" FOREIGN KEY ("quelle_id")
  REFERENCES "quelle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "zugriffsregel"
  -- ANBIETER und ADMIN lesen keine inneren Werte; daran ändert keine Regel etwas.
  ADD CONSTRAINT "zugriffsregel_rolle_innen" CHECK ("rolle" IN ('KOMMUNE', 'PLANUNG', 'GEHEIMHALTUNG')),
  -- Nichts ist die Vorgabe; nur wer eine Regel gestrichen hat, hält das fest.
  ADD CONSTRAINT "zugriffsregel_gestrichen" CHECK ("reichweite" IS NOT NULL OR "geaendert_am" IS NOT NULL);

CREATE TABLE "zugriffsfreigabe" (
    "id" SERIAL NOT NULL,
    "jugendamt_id" INTEGER NOT NULL,
    "organisation_id" INTEGER NOT NULL,
    "quelle_id" INTEGER NOT NULL,
    "zweck" "zweck" NOT NULL,
    "gilt_ab" DATE NOT NULL,
    "gilt_bis" DATE NOT NULL,
    "grund" TEXT NOT NULL,
    "erteilt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "widerrufen_am" TIMESTAMPTZ,
    "widerruf_grund" TEXT,

    CONSTRAINT "zugriffsfreigabe_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "zugriffsfreigabe_empfaenger" ON "zugriffsfreigabe"("organisation_id");
ALTER TABLE "zugriffsfreigabe" ADD CONSTRAINT "zugriffsfreigabe_jugendamt" FOREIGN KEY ("jugendamt_id")
  REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "zugriffsfreigabe" ADD CONSTRAINT "zugriffsfreigabe_organisation" FOREIGN KEY ("organisation_id")
  REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "zugriffsfreigabe" ADD CONSTRAINT "zugriffsfreigabe_quelle" FOREIGN KEY ("quelle_id")
  REFERENCES "quelle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "zugriffsfreigabe"
  ADD CONSTRAINT "zugriffsfreigabe_anderer" CHECK ("jugendamt_id" <> "organisation_id"),
  ADD CONSTRAINT "zugriffsfreigabe_zeit" CHECK ("gilt_ab" <= "gilt_bis" AND isfinite("gilt_bis")),
  ADD CONSTRAINT "zugriffsfreigabe_grund" CHECK (char_length("grund") BETWEEN 1 AND 1000),
  ADD CONSTRAINT "zugriffsfreigabe_widerruf_mit_grund" CHECK (
    ("widerrufen_am" IS NULL) = ("widerruf_grund" IS NULL)
    AND ("widerruf_grund" IS NULL OR char_length("widerruf_grund") BETWEEN 1 AND 1000)
  );
-- Dieselbe Freigabe gilt nur einmal; nach dem Widerruf darf sie wiederkommen.
CREATE UNIQUE INDEX "zugriffsfreigabe_eindeutig" ON "zugriffsfreigabe"
  ("jugendamt_id", "organisation_id", "quelle_id", "zweck", "gilt_ab", "gilt_bis") WHERE "widerrufen_am" IS NULL;

-- Freigeben kann nur, wer ein Jugendamt ist, und nur wer innen liest, hat etwas davon.
CREATE FUNCTION "zugriffsfreigabe_organisationen"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "organisation" WHERE "id" = NEW."jugendamt_id" AND "jugendamtsbezirk_id" IS NULL)
    OR EXISTS (SELECT FROM "organisation" WHERE "id" = NEW."organisation_id" AND "art" = 'ANBIETER')
  THEN
    RAISE EXCEPTION 'Freigeben kann nur ein Jugendamt, und nicht an einen Anbieter.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "zugriffsfreigabe_organisationen" BEFORE INSERT ON "zugriffsfreigabe"
  FOR EACH ROW EXECUTE FUNCTION "zugriffsfreigabe_organisationen"();
CREATE TRIGGER "zugriffsfreigabe_bleibt_widerrufen" BEFORE UPDATE ON "zugriffsfreigabe"
  FOR EACH ROW WHEN (
    OLD."widerrufen_am" IS NOT NULL
    AND (OLD."widerrufen_am", OLD."widerruf_grund") IS DISTINCT FROM (NEW."widerrufen_am", NEW."widerruf_grund")
  )
  EXECUTE FUNCTION "abgewiesen"('Eine widerrufene Freigabe bleibt widerrufen.');

-- Lieferungen ------------------------------------------------------------------

ALTER TABLE "lieferung"
  ADD COLUMN "organisation_id" INTEGER,
  ADD COLUMN "raumfassungen" INTEGER[];
ALTER TABLE "lieferung" ADD CONSTRAINT "lieferung_organisation" FOREIGN KEY ("organisation_id")
  REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
UPDATE "lieferung" l SET "raumfassungen" = coalesce((
  SELECT array_agg(DISTINCT g."raumfassung_id" ORDER BY g."raumfassung_id")
  FROM "grundzahl" g WHERE g."lieferung_id" = l."id"), '{}');

-- Ein Status nur des Lesens ------------------------------------------------------

-- Die aufgezählten statt "ungleich": der neue Wert darf in dieser Transaktion noch nicht benutzt werden.
ALTER TABLE "grundzahl" ADD CONSTRAINT "grundzahl_status_gespeichert" CHECK ("status" IN (
  'GUELTIG', 'NULL_WERT', 'GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER', 'ZU_UNSICHER', 'NICHT_VERFUEGBAR',
  'NICHT_SINNVOLL', 'UNBEKANNT_QUELLE'));
ALTER TABLE "messwert" ADD CONSTRAINT "messwert_status_gespeichert" CHECK ("status" IN (
  'GUELTIG', 'NULL_WERT', 'GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER', 'ZU_UNSICHER', 'NICHT_VERFUEGBAR',
  'NICHT_SINNVOLL', 'UNBEKANNT_QUELLE'));
ALTER TABLE "freigegebener_messwert" ADD CONSTRAINT "freigegebener_messwert_status_gespeichert" CHECK ("status" IN (
  'GUELTIG', 'NULL_WERT', 'GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER', 'ZU_UNSICHER', 'NICHT_VERFUEGBAR',
  'NICHT_SINNVOLL', 'UNBEKANNT_QUELLE'));

-- Rechte: Regeln ändern sich und fallen mit dem Katalog weg; eine Freigabe wird widerrufen, nie geändert.
GRANT SELECT, INSERT, DELETE ON "zugriffsregel" TO "sozial_app";
GRANT UPDATE ("reichweite", "geaendert_am") ON "zugriffsregel" TO "sozial_app";
GRANT SELECT, INSERT ON "zugriffsfreigabe" TO "sozial_app";
GRANT UPDATE ("widerrufen_am", "widerruf_grund") ON "zugriffsfreigabe" TO "sozial_app";
GRANT USAGE ON SEQUENCE "zugriffsregel_id_seq", "zugriffsfreigabe_id_seq" TO "sozial_app";
