-- Wer angemeldet ist und für welche Organisation: Organisationen, Konten, Sitzungen.

CREATE TYPE "organisationsart" AS ENUM ('KREIS', 'KOMMUNE', 'ANBIETER');
CREATE TYPE "rolle" AS ENUM ('ANBIETER', 'KOMMUNE', 'PLANUNG', 'GEHEIMHALTUNG', 'ADMIN');
CREATE TYPE "zweck" AS ENUM ('JUGENDHILFEPLANUNG', 'ALTENHILFEPLANUNG', 'SOZIALBERICHTERSTATTUNG', 'GEHEIMHALTUNGSPRUEFUNG', 'DATENPFLEGE');
CREATE TYPE "anmeldeweg" AS ENUM ('DEMO', 'PASSWORT', 'PASSKEY', 'OIDC');

ALTER TYPE "akteurart" ADD VALUE 'KONTO';
ALTER TYPE "akteurart" ADD VALUE 'OEFFENTLICHKEIT';

CREATE TABLE "organisation" (
    "id" SERIAL NOT NULL,
    "art" "organisationsart" NOT NULL,
    "name" TEXT NOT NULL,
    "raum_id" INTEGER,
    "jugendamtsbezirk_id" INTEGER,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deaktiviert_am" TIMESTAMPTZ,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "organisation_name_eindeutig" ON "organisation"("name");

CREATE TABLE "konto" (
    "id" SERIAL NOT NULL,
    "organisation_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "anmeldename" TEXT NOT NULL,
    "rollen" "rolle"[],
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deaktiviert_am" TIMESTAMPTZ,

    CONSTRAINT "konto_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "konto_anmeldename_eindeutig" ON "konto"("anmeldename");
CREATE INDEX "konto_organisation" ON "konto"("organisation_id");

CREATE TABLE "sitzung" (
    "id" UUID NOT NULL,
    "pruefsumme" BYTEA NOT NULL,
    "konto_id" INTEGER NOT NULL,
    "weg" "anmeldeweg" NOT NULL,
    "geraet" TEXT NOT NULL,
    "zweck" "zweck",
    "zweitfaktor_offen" BOOLEAN NOT NULL DEFAULT false,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "zuletzt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endet_am" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sitzung_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "sitzung_pruefsumme_eindeutig" ON "sitzung"("pruefsumme");
CREATE INDEX "sitzung_konto" ON "sitzung"("konto_id");

ALTER TABLE "protokoll" ADD COLUMN "konto_id" INTEGER;
CREATE INDEX "protokoll_konto" ON "protokoll"("konto_id");

ALTER TABLE "organisation" ADD CONSTRAINT "organisation_raum_id_fkey"
  FOREIGN KEY ("raum_id") REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_jugendamtsbezirk_id_fkey"
  FOREIGN KEY ("jugendamtsbezirk_id") REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "konto" ADD CONSTRAINT "konto_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "sitzung" ADD CONSTRAINT "sitzung_konto_id_fkey"
  FOREIGN KEY ("konto_id") REFERENCES "konto"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "protokoll" ADD CONSTRAINT "protokoll_konto_id_fkey"
  FOREIGN KEY ("konto_id") REFERENCES "konto"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Zusicherungen ----------------------------------------------------------------

ALTER TABLE "organisation"
  ADD CONSTRAINT "organisation_name_laenge" CHECK (char_length("name") BETWEEN 1 AND 200 AND "name" = btrim("name")),
  -- Der Kreis kann ein Konto haben, bevor er eingerichtet ist; eine Kommune ist immer ein Raum.
  ADD CONSTRAINT "organisation_kommune_hat_raum" CHECK ("art" <> 'KOMMUNE' OR "raum_id" IS NOT NULL),
  ADD CONSTRAINT "organisation_anbieter_ohne_raum" CHECK (
    "art" <> 'ANBIETER' OR ("raum_id" IS NULL AND "jugendamtsbezirk_id" IS NULL)
  );
-- Je Raum und je Jugendamtsbezirk spricht eine Organisation, und es gibt einen Kreis.
CREATE UNIQUE INDEX "organisation_raum_eindeutig" ON "organisation"("raum_id") WHERE "deaktiviert_am" IS NULL;
CREATE UNIQUE INDEX "organisation_jugendamt_eindeutig" ON "organisation"("jugendamtsbezirk_id") WHERE "deaktiviert_am" IS NULL;
CREATE UNIQUE INDEX "organisation_kreis_nur_einer" ON "organisation"("art") WHERE "art" = 'KREIS' AND "deaktiviert_am" IS NULL;

ALTER TABLE "konto"
  ADD CONSTRAINT "konto_name_laenge" CHECK (char_length("name") BETWEEN 1 AND 200 AND "name" = btrim("name")),
  ADD CONSTRAINT "konto_anmeldename_form" CHECK (
    char_length("anmeldename") BETWEEN 1 AND 254 AND "anmeldename" = lower("anmeldename") AND "anmeldename" !~ '\s'
  ),
  ADD CONSTRAINT "konto_hat_rolle" CHECK (
    "rollen" IS NOT NULL AND cardinality("rollen") BETWEEN 1 AND 5 AND array_position("rollen", NULL) IS NULL
  );

ALTER TABLE "sitzung"
  ADD CONSTRAINT "sitzung_pruefsumme_laenge" CHECK (octet_length("pruefsumme") = 32),
  ADD CONSTRAINT "sitzung_geraet_laenge" CHECK (char_length("geraet") <= 200),
  ADD CONSTRAINT "sitzung_zeiten" CHECK ("angelegt_am" <= "zuletzt_am" AND "angelegt_am" < "endet_am"),
  ADD CONSTRAINT "sitzung_hoechstens_ein_tag" CHECK ("endet_am" <= "angelegt_am" + interval '1 day');

-- Ein Konto handelt oder niemand: beides zusammen sagt, wer.
ALTER TABLE "protokoll" ADD CONSTRAINT "protokoll_konto_handelt"
  CHECK ("konto_id" IS NULL OR "akteurart"::text = 'KONTO');

-- Der Raum einer Organisation ist, was ihre Art sagt.
CREATE FUNCTION "organisation_raum_passt"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "raum" r WHERE r."id" = NEW."raum_id" AND r."ebene"::text <> NEW."art"::text)
    OR EXISTS (SELECT FROM "raum" r WHERE r."id" = NEW."jugendamtsbezirk_id" AND r."ebene" <> 'JUGENDAMTSBEZIRK')
  THEN
    RAISE EXCEPTION 'Der Raum gehört nicht zu dieser Art von Organisation.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "organisation_raum_passt" BEFORE INSERT OR UPDATE ON "organisation"
  FOR EACH ROW EXECUTE FUNCTION "organisation_raum_passt"();

-- Was eine Rolle darf, hängt an der Art der Organisation; beides wechselt nie auseinander.
CREATE FUNCTION "konto_rollen_passen"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "erlaubt" text[];
BEGIN
  SELECT CASE "art"
    WHEN 'KREIS' THEN ARRAY['PLANUNG', 'GEHEIMHALTUNG', 'ADMIN']
    WHEN 'KOMMUNE' THEN ARRAY['KOMMUNE', 'PLANUNG']
    ELSE ARRAY['ANBIETER'] END
  INTO "erlaubt" FROM "organisation" WHERE "id" = NEW."organisation_id";
  IF NOT NEW."rollen"::text[] <@ "erlaubt" THEN
    RAISE EXCEPTION 'Diese Rollen gibt es in dieser Art von Organisation nicht.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "konto_rollen_passen" BEFORE INSERT OR UPDATE ON "konto"
  FOR EACH ROW EXECUTE FUNCTION "konto_rollen_passen"();
CREATE TRIGGER "organisation_art_bleibt" BEFORE UPDATE ON "organisation"
  FOR EACH ROW WHEN (OLD."art" <> NEW."art")
  EXECUTE FUNCTION "abgewiesen"('Eine Organisation behält ihre Art.');

-- Wem eine Sitzung gehört und wann sie spätestens endet, steht bei der Anmeldung fest.
CREATE TRIGGER "sitzung_bleibt" BEFORE UPDATE ON "sitzung"
  FOR EACH ROW WHEN (
    (OLD."id", OLD."konto_id", OLD."weg", OLD."angelegt_am", OLD."endet_am")
      IS DISTINCT FROM (NEW."id", NEW."konto_id", NEW."weg", NEW."angelegt_am", NEW."endet_am")
    OR (NEW."zweitfaktor_offen" AND NOT OLD."zweitfaktor_offen")
  )
  EXECUTE FUNCTION "abgewiesen"('Eine Sitzung behält Konto und Frist.');

-- Rechte: Konten und Organisationen werden stillgelegt, nie gelöscht; Sitzungen enden durch Löschen.
GRANT SELECT, INSERT ON "organisation", "konto", "sitzung" TO "sozial_app";
GRANT USAGE ON SEQUENCE "organisation_id_seq", "konto_id_seq" TO "sozial_app";
GRANT UPDATE ("name", "raum_id", "jugendamtsbezirk_id", "deaktiviert_am") ON "organisation" TO "sozial_app";
GRANT UPDATE ("organisation_id", "name", "anmeldename", "rollen", "deaktiviert_am") ON "konto" TO "sozial_app";
GRANT UPDATE ("pruefsumme", "zweck", "zweitfaktor_offen", "zuletzt_am") ON "sitzung" TO "sozial_app";
GRANT DELETE ON "sitzung" TO "sozial_app";
