-- Das Register der Unterstützungsangebote. Ein Angebot ist eine Identität; sein Inhalt steht in
-- Fassungen, Orte und Zahlen daneben mit Daten. Was die Öffentlichkeit liest, steht in eigenen
-- Tabellen, die nichts anderes enthalten.

CREATE TYPE "angebotszustand" AS ENUM ('ENTWURF', 'VEROEFFENTLICHT', 'RUHEND', 'ARCHIV');
CREATE TYPE "fassungszustand" AS ENUM ('ENTWURF', 'EINGEREICHT', 'RUECKFRAGE', 'VEROEFFENTLICHT', 'ERSETZT', 'ABGELEHNT');
CREATE TYPE "organisationszustand" AS ENUM ('ANGEMELDET', 'GEPRUEFT', 'ABGELEHNT');
CREATE TYPE "traegerart" AS ENUM ('OEFFENTLICH', 'FREI', 'PRIVAT', 'OHNE_RECHTSFORM');
CREATE TYPE "spitzenverband" AS ENUM ('AWO', 'CARITAS', 'DIAKONIE', 'DRK', 'PARITAET', 'ZWST');
CREATE TYPE "angebotsform" AS ENUM ('ORT', 'AUFSUCHEND', 'ONLINE');
CREATE TYPE "punktlage" AS ENUM ('ADRESSE', 'KARTE', 'QUARTIER');
CREATE TYPE "kapazitaetsart" AS ENUM ('PLAETZE', 'WOCHENSTUNDEN', 'VZAE');
CREATE TYPE "kapazitaetsstand" AS ENUM ('BESTEHEND', 'GESICHERT', 'GEPLANT', 'WEGFALLEND');

ALTER TABLE "zugangslink" ADD COLUMN     "angebot_id" INTEGER,
ADD COLUMN     "anmeldung_id" INTEGER;

ALTER TABLE "nachricht" ADD COLUMN     "angebot_id" INTEGER,
ADD COLUMN     "anmeldung_id" INTEGER;

ALTER TABLE "organisation" ADD COLUMN     "ablehnungsgrund" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "beschreibung" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "betreut_von" INTEGER,
ADD COLUMN     "email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "kurzname" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "ort" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "plz" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "spitzenverband" "spitzenverband",
ADD COLUMN     "strasse" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "telefon" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "traegerart" "traegerart",
ADD COLUMN     "website" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "zustand" "organisationszustand" NOT NULL DEFAULT 'GEPRUEFT';

CREATE TABLE "angebotskategorie" (
    "schluessel" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ober" TEXT,
    "gesetz" TEXT NOT NULL,
    "paragraf" TEXT NOT NULL DEFAULT '',
    "alter_von" SMALLINT,
    "alter_bis" SMALLINT,
    "richtwert" DECIMAL(7,2),
    "quelle" TEXT NOT NULL DEFAULT '',
    "synonyme" TEXT[],
    "platz" SMALLINT NOT NULL,
    "gilt_ab" DATE NOT NULL,
    "gilt_bis" DATE,
    "nachfolger" TEXT,

    CONSTRAINT "angebotskategorie_pkey" PRIMARY KEY ("schluessel")
);

CREATE TABLE "anbieteranmeldung" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "traegerart" "traegerart" NOT NULL,
    "person" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "telefon" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "nachricht" TEXT NOT NULL DEFAULT '',
    "frist" DATE NOT NULL,
    "angemeldet_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bestaetigt_am" TIMESTAMPTZ,
    "organisation_id" INTEGER,

    CONSTRAINT "anbieteranmeldung_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "unterstuetzungsangebot" (
    "id" SERIAL NOT NULL,
    "organisation_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "zustand" "angebotszustand" NOT NULL DEFAULT 'ENTWURF',
    "stand" INTEGER NOT NULL DEFAULT 1,
    "bestaetigt_am" TIMESTAMPTZ,
    "bestaetigt_von" TEXT,
    "vorlage_id" INTEGER,
    "fremdkennung" TEXT,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "angelegt_von" TEXT NOT NULL,

    CONSTRAINT "unterstuetzungsangebot_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "angebotsfassung" (
    "id" SERIAL NOT NULL,
    "angebot_id" INTEGER NOT NULL,
    "nummer" INTEGER NOT NULL,
    "zustand" "fassungszustand" NOT NULL DEFAULT 'ENTWURF',
    "inhalt" JSONB NOT NULL,
    "erstellt_von" TEXT NOT NULL,
    "erstellt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "geaendert_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "eingereicht_von" TEXT,
    "eingereicht_am" TIMESTAMPTZ,
    "entschieden_von" TEXT,
    "entschieden_am" TIMESTAMPTZ,
    "grund" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "angebotsfassung_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "angebotsrueckfrage" (
    "id" SERIAL NOT NULL,
    "angebot_id" INTEGER NOT NULL,
    "art" "rueckfrageart" NOT NULL,
    "text" TEXT NOT NULL,
    "von" TEXT NOT NULL,
    "am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "angebotsrueckfrage_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "standort" (
    "id" SERIAL NOT NULL,
    "angebot_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "form" "angebotsform" NOT NULL DEFAULT 'ORT',
    "geheim" BOOLEAN NOT NULL DEFAULT false,
    "strasse" TEXT NOT NULL DEFAULT '',
    "hausnummer" TEXT NOT NULL DEFAULT '',
    "plz" TEXT NOT NULL DEFAULT '',
    "ort" TEXT NOT NULL DEFAULT '',
    "laenge" DOUBLE PRECISION,
    "breite" DOUBLE PRECISION,
    "punktlage" "punktlage",
    "kommune_id" INTEGER,
    "oeffnungszeiten" JSONB NOT NULL DEFAULT '[]',
    "barrierefreiheit" TEXT[],
    "oepnv" TEXT NOT NULL DEFAULT '',
    "gueltig_ab" DATE NOT NULL,
    "gueltig_bis" DATE,

    CONSTRAINT "standort_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "kapazitaet" (
    "id" SERIAL NOT NULL,
    "standort_id" INTEGER NOT NULL,
    "kategorie" TEXT NOT NULL,
    "art" "kapazitaetsart" NOT NULL,
    "alter_von" SMALLINT,
    "alter_bis" SMALLINT,
    "anzahl" DECIMAL(9,2) NOT NULL,
    "status" "kapazitaetsstand" NOT NULL DEFAULT 'BESTEHEND',
    "gueltig_ab" DATE NOT NULL,
    "gueltig_bis" DATE,
    "erfasst_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erfasst_von" TEXT NOT NULL,

    CONSTRAINT "kapazitaet_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "platzmeldung" (
    "id" SERIAL NOT NULL,
    "standort_id" INTEGER NOT NULL,
    "frei" SMALLINT,
    "wartezeit_wochen" SMALLINT,
    "am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "von" TEXT NOT NULL,

    CONSTRAINT "platzmeldung_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "angebotsnutzung" (
    "angebot_id" INTEGER NOT NULL,
    "jahr" SMALLINT NOT NULL,
    "personen" INTEGER,
    "kontakte" INTEGER,

    CONSTRAINT "angebotsnutzung_pkey" PRIMARY KEY ("angebot_id","jahr")
);

CREATE TABLE "foerderung" (
    "id" SERIAL NOT NULL,
    "angebot_id" INTEGER NOT NULL,
    "geber" TEXT NOT NULL,
    "summe_jahr" DECIMAL(12,2),
    "gueltig_ab" DATE NOT NULL,
    "gueltig_bis" DATE,

    CONSTRAINT "foerderung_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "oeffentliches_angebot" (
    "angebot_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "titel" TEXT NOT NULL,
    "dokument" JSONB NOT NULL,
    "kategorien" TEXT[],
    "zielgruppen" TEXT[],
    "alter_von" SMALLINT,
    "alter_bis" SMALLINT,
    "sprachen" TEXT[],
    "kostenart" TEXT,
    "barrierefreiheit" TEXT[],
    "frei" SMALLINT,
    "kreisweit" BOOLEAN NOT NULL,
    "raeume" INTEGER[],
    "suche" tsvector NOT NULL,
    "suchtext" TEXT NOT NULL,
    "bestaetigt_am" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "oeffentliches_angebot_pkey" PRIMARY KEY ("angebot_id")
);

CREATE TABLE "oeffentlicher_standort" (
    "standort_id" INTEGER NOT NULL,
    "angebot_id" INTEGER NOT NULL,
    "laenge" DOUBLE PRECISION NOT NULL,
    "breite" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "oeffentlicher_standort_pkey" PRIMARY KEY ("standort_id")
);
CREATE INDEX "anbieteranmeldung_organisation_id" ON "anbieteranmeldung"("organisation_id");
CREATE UNIQUE INDEX "unterstuetzungsangebot_slug_eindeutig" ON "unterstuetzungsangebot"("slug");
CREATE INDEX "unterstuetzungsangebot_vorlage_id" ON "unterstuetzungsangebot"("vorlage_id");
CREATE UNIQUE INDEX "unterstuetzungsangebot_fremdkennung_eindeutig" ON "unterstuetzungsangebot"("organisation_id", "fremdkennung");
CREATE UNIQUE INDEX "angebotsfassung_nummer_eindeutig" ON "angebotsfassung"("angebot_id", "nummer");
CREATE INDEX "angebotsrueckfrage_angebot_id" ON "angebotsrueckfrage"("angebot_id");
CREATE INDEX "standort_angebot_id" ON "standort"("angebot_id");
CREATE INDEX "standort_kommune_id" ON "standort"("kommune_id");
CREATE INDEX "kapazitaet_standort_id" ON "kapazitaet"("standort_id");
CREATE INDEX "kapazitaet_kategorie_schluessel" ON "kapazitaet"("kategorie");
CREATE INDEX "platzmeldung_standort_am" ON "platzmeldung"("standort_id", "am");
CREATE INDEX "foerderung_angebot_id" ON "foerderung"("angebot_id");
CREATE UNIQUE INDEX "oeffentliches_angebot_slug_eindeutig" ON "oeffentliches_angebot"("slug");
CREATE INDEX "oeffentlicher_standort_angebot_id" ON "oeffentlicher_standort"("angebot_id");
CREATE INDEX "oeffentlicher_standort_lage" ON "oeffentlicher_standort"("breite", "laenge");
CREATE INDEX "zugangslink_angebot_id" ON "zugangslink"("angebot_id");
CREATE INDEX "zugangslink_anmeldung_id" ON "zugangslink"("anmeldung_id");
CREATE UNIQUE INDEX "nachricht_angebotsanlass_eindeutig" ON "nachricht"("angebot_id", "anlass");
CREATE UNIQUE INDEX "nachricht_anmeldungsanlass_eindeutig" ON "nachricht"("anmeldung_id", "anlass");
CREATE INDEX "organisation_betreut_von_id" ON "organisation"("betreut_von");
ALTER TABLE "zugangslink" ADD CONSTRAINT "zugangslink_angebot" FOREIGN KEY ("angebot_id") REFERENCES "unterstuetzungsangebot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "zugangslink" ADD CONSTRAINT "zugangslink_anmeldung" FOREIGN KEY ("anmeldung_id") REFERENCES "anbieteranmeldung"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "nachricht" ADD CONSTRAINT "nachricht_angebot" FOREIGN KEY ("angebot_id") REFERENCES "unterstuetzungsangebot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "nachricht" ADD CONSTRAINT "nachricht_anmeldung" FOREIGN KEY ("anmeldung_id") REFERENCES "anbieteranmeldung"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "angebotskategorie" ADD CONSTRAINT "angebotskategorie_ober" FOREIGN KEY ("ober") REFERENCES "angebotskategorie"("schluessel") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "angebotskategorie" ADD CONSTRAINT "angebotskategorie_nachfolger" FOREIGN KEY ("nachfolger") REFERENCES "angebotskategorie"("schluessel") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "anbieteranmeldung" ADD CONSTRAINT "anbieteranmeldung_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "unterstuetzungsangebot" ADD CONSTRAINT "unterstuetzungsangebot_organisation" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unterstuetzungsangebot" ADD CONSTRAINT "unterstuetzungsangebot_vorlage" FOREIGN KEY ("vorlage_id") REFERENCES "unterstuetzungsangebot"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "angebotsfassung" ADD CONSTRAINT "angebotsfassung_angebot" FOREIGN KEY ("angebot_id") REFERENCES "unterstuetzungsangebot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "angebotsrueckfrage" ADD CONSTRAINT "angebotsrueckfrage_angebot" FOREIGN KEY ("angebot_id") REFERENCES "unterstuetzungsangebot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "standort" ADD CONSTRAINT "standort_angebot" FOREIGN KEY ("angebot_id") REFERENCES "unterstuetzungsangebot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "standort" ADD CONSTRAINT "standort_kommune" FOREIGN KEY ("kommune_id") REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "kapazitaet" ADD CONSTRAINT "kapazitaet_standort" FOREIGN KEY ("standort_id") REFERENCES "standort"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "kapazitaet" ADD CONSTRAINT "kapazitaet_kategorie" FOREIGN KEY ("kategorie") REFERENCES "angebotskategorie"("schluessel") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "platzmeldung" ADD CONSTRAINT "platzmeldung_standort" FOREIGN KEY ("standort_id") REFERENCES "standort"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "angebotsnutzung" ADD CONSTRAINT "angebotsnutzung_angebot" FOREIGN KEY ("angebot_id") REFERENCES "unterstuetzungsangebot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "foerderung" ADD CONSTRAINT "foerderung_angebot" FOREIGN KEY ("angebot_id") REFERENCES "unterstuetzungsangebot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "oeffentliches_angebot" ADD CONSTRAINT "oeffentliches_angebot_angebot" FOREIGN KEY ("angebot_id") REFERENCES "unterstuetzungsangebot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "oeffentlicher_standort" ADD CONSTRAINT "oeffentlicher_standort_standort" FOREIGN KEY ("standort_id") REFERENCES "standort"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "oeffentlicher_standort" ADD CONSTRAINT "oeffentlicher_standort_angebot" FOREIGN KEY ("angebot_id") REFERENCES "oeffentliches_angebot"("angebot_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_betreut_von" FOREIGN KEY ("betreut_von") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Zusicherungen: Organisationen ----------------------------------------------------

ALTER TABLE "organisation"
  ADD CONSTRAINT "organisation_betreut" CHECK (
    "betreut_von" IS NULL OR ("art" = 'ANBIETER' AND "betreut_von" <> "id")
  ),
  ADD CONSTRAINT "organisation_ablehnungsgrund" CHECK (("zustand" = 'ABGELEHNT') = ("ablehnungsgrund" <> '')),
  ADD CONSTRAINT "organisation_zustand_art" CHECK ("zustand" = 'GEPRUEFT' OR "art" = 'ANBIETER'),
  ADD CONSTRAINT "organisation_registerangaben" CHECK (
    char_length("kurzname") <= 60 AND char_length("beschreibung") <= 4000 AND char_length("strasse") <= 200
    AND "plz" ~ '^([0-9]{5})?$' AND char_length("ort") <= 100 AND char_length("email") <= 254
    AND char_length("telefon") <= 50 AND "website" ~* '^(https?://[^[:space:]<>"'']+)?$' AND char_length("website") <= 500
    AND char_length("ablehnungsgrund") <= 2000
  );

ALTER TABLE "anbieteranmeldung"
  ADD CONSTRAINT "anbieteranmeldung_texte" CHECK (
    char_length("name") BETWEEN 1 AND 200 AND "name" = btrim("name")
    AND char_length("person") BETWEEN 1 AND 200 AND char_length("email") BETWEEN 3 AND 254
    AND char_length("telefon") <= 50 AND char_length("website") <= 500 AND char_length("nachricht") <= 2000
  ),
  ADD CONSTRAINT "anbieteranmeldung_bestaetigt" CHECK (("bestaetigt_am" IS NULL) = ("organisation_id" IS NULL));

-- Zusicherungen: Kategorien ---------------------------------------------------------

ALTER TABLE "angebotskategorie"
  ADD CONSTRAINT "angebotskategorie_schluessel" CHECK ("schluessel" ~ '^[a-z0-9-]{2,60}$'),
  ADD CONSTRAINT "angebotskategorie_gesetz" CHECK (
    "gesetz" IN ('SGB_II', 'SGB_V', 'SGB_VIII', 'SGB_IX', 'SGB_XI', 'SGB_XII', 'APG_NRW', 'WTG_NRW', 'OHNE')
  ),
  ADD CONSTRAINT "angebotskategorie_alter" CHECK ("alter_von" BETWEEN 0 AND 120 AND "alter_bis" BETWEEN coalesce("alter_von", 0) AND 120),
  ADD CONSTRAINT "angebotskategorie_gilt" CHECK ("gilt_ab" < "gilt_bis" AND isfinite("gilt_ab")),
  ADD CONSTRAINT "angebotskategorie_richtwert" CHECK ("richtwert" > 0 AND "quelle" <> '' OR "richtwert" IS NULL);

-- Zusicherungen: Angebote -----------------------------------------------------------

ALTER TABLE "unterstuetzungsangebot"
  ADD CONSTRAINT "unterstuetzungsangebot_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length("slug") <= 120),
  ADD CONSTRAINT "unterstuetzungsangebot_stand" CHECK ("stand" >= 1),
  ADD CONSTRAINT "unterstuetzungsangebot_texte" CHECK (
    char_length("angelegt_von") <= 200 AND char_length("bestaetigt_von") <= 200 AND char_length("fremdkennung") <= 200
  ),
  ADD CONSTRAINT "unterstuetzungsangebot_bestaetigt" CHECK (
    ("bestaetigt_am" IS NULL) = ("bestaetigt_von" IS NULL)
    AND ("zustand" NOT IN ('VEROEFFENTLICHT', 'RUHEND') OR "bestaetigt_am" IS NOT NULL)
  );

ALTER TABLE "angebotsfassung"
  ADD CONSTRAINT "angebotsfassung_nummer" CHECK ("nummer" >= 1),
  ADD CONSTRAINT "angebotsfassung_inhalt" CHECK (jsonb_typeof("inhalt") = 'object' AND octet_length("inhalt"::text) <= 200000),
  ADD CONSTRAINT "angebotsfassung_texte" CHECK (
    char_length("erstellt_von") <= 200 AND char_length("eingereicht_von") <= 200
    AND char_length("entschieden_von") <= 200 AND char_length("grund") <= 4000
  ),
  ADD CONSTRAINT "angebotsfassung_entschieden" CHECK (
    ("entschieden_am" IS NULL) = ("entschieden_von" IS NULL)
    AND ("zustand" IN ('VEROEFFENTLICHT', 'ERSETZT', 'ABGELEHNT')) = ("entschieden_am" IS NOT NULL)
  ),
  ADD CONSTRAINT "angebotsfassung_ablehnung" CHECK (("zustand" = 'ABGELEHNT') = ("grund" <> ''));
-- Höchstens eine Fassung ist in Arbeit, höchstens eine zu sehen.
CREATE UNIQUE INDEX "angebotsfassung_eine_offene" ON "angebotsfassung" ("angebot_id")
  WHERE "zustand" IN ('ENTWURF', 'EINGEREICHT', 'RUECKFRAGE');
CREATE UNIQUE INDEX "angebotsfassung_eine_veroeffentlichte" ON "angebotsfassung" ("angebot_id")
  WHERE "zustand" = 'VEROEFFENTLICHT';
-- Geschrieben wird nur am Entwurf; was geprüft oder gezeigt wird, ändert sich nicht.
CREATE TRIGGER "angebotsfassung_inhalt_bleibt" BEFORE UPDATE ON "angebotsfassung"
  FOR EACH ROW WHEN (OLD."zustand" NOT IN ('ENTWURF', 'RUECKFRAGE') AND OLD."inhalt" IS DISTINCT FROM NEW."inhalt")
  EXECUTE FUNCTION "abgewiesen"('Eine eingereichte oder veröffentlichte Fassung ändert ihren Inhalt nicht.');
CREATE TRIGGER "angebotsfassung_bleibt_entschieden" BEFORE UPDATE ON "angebotsfassung"
  FOR EACH ROW WHEN (OLD."zustand" IN ('ERSETZT', 'ABGELEHNT')
    OR OLD."zustand" = 'VEROEFFENTLICHT' AND NEW."zustand" <> 'ERSETZT')
  EXECUTE FUNCTION "abgewiesen"('Über diese Fassung ist entschieden.');
CREATE TRIGGER "angebotsfassung_bleibt_da" BEFORE DELETE ON "angebotsfassung"
  FOR EACH ROW WHEN (OLD."zustand" NOT IN ('ENTWURF', 'RUECKFRAGE'))
  EXECUTE FUNCTION "abgewiesen"('Nur ein Entwurf lässt sich verwerfen.');

ALTER TABLE "angebotsrueckfrage"
  ADD CONSTRAINT "angebotsrueckfrage_texte" CHECK (
    btrim("text") <> '' AND char_length("text") <= 4000 AND char_length("von") <= 200
  );

-- Ein geheimer Ort ist nirgends: keine Adresse, kein Punkt, kein Raum, auch nicht der Weg dorthin.
ALTER TABLE "standort"
  ADD CONSTRAINT "standort_geheim" CHECK (
    NOT "geheim" OR ("strasse" = '' AND "hausnummer" = '' AND "plz" = '' AND "ort" = '' AND "oepnv" = ''
      AND "laenge" IS NULL AND "breite" IS NULL AND "punktlage" IS NULL AND "kommune_id" IS NULL)
  ),
  ADD CONSTRAINT "standort_punkt" CHECK (
    num_nulls("laenge", "breite", "punktlage") IN (0, 3)
    AND "laenge" BETWEEN -180 AND 180 AND "breite" BETWEEN -90 AND 90
    AND ("kommune_id" IS NULL OR "laenge" IS NOT NULL)
  ),
  ADD CONSTRAINT "standort_texte" CHECK (
    char_length("name") <= 200 AND char_length("strasse") <= 200 AND char_length("hausnummer") <= 20
    AND "plz" ~ '^([0-9]{5})?$' AND char_length("ort") <= 100 AND char_length("oepnv") <= 500
  ),
  ADD CONSTRAINT "standort_oeffnungszeiten" CHECK (
    jsonb_typeof("oeffnungszeiten") = 'array' AND octet_length("oeffnungszeiten"::text) <= 20000
  ),
  ADD CONSTRAINT "standort_gilt" CHECK ("gueltig_ab" <= "gueltig_bis" AND isfinite("gueltig_ab"));
CREATE TRIGGER "standort_adresse_bleibt" BEFORE UPDATE ON "standort"
  FOR EACH ROW WHEN (NOT NEW."geheim" AND (OLD."strasse", OLD."hausnummer", OLD."plz", OLD."ort", OLD."laenge", OLD."breite", OLD."geheim")
    IS DISTINCT FROM (NEW."strasse", NEW."hausnummer", NEW."plz", NEW."ort", NEW."laenge", NEW."breite", NEW."geheim"))
  EXECUTE FUNCTION "abgewiesen"('Eine andere Adresse ist ein anderer Standort.');

ALTER TABLE "kapazitaet"
  ADD CONSTRAINT "kapazitaet_anzahl" CHECK ("anzahl" BETWEEN 0 AND 100000),
  ADD CONSTRAINT "kapazitaet_alter" CHECK ("alter_von" BETWEEN 0 AND 120 AND "alter_bis" BETWEEN coalesce("alter_von", 0) AND 120),
  ADD CONSTRAINT "kapazitaet_gilt" CHECK ("gueltig_ab" < "gueltig_bis" AND isfinite("gueltig_ab")),
  ADD CONSTRAINT "kapazitaet_faellt_weg" CHECK ("status" <> 'WEGFALLEND' OR "gueltig_bis" IS NOT NULL),
  ADD CONSTRAINT "kapazitaet_texte" CHECK (char_length("erfasst_von") <= 200);

ALTER TABLE "platzmeldung"
  ADD CONSTRAINT "platzmeldung_etwas" CHECK (num_nonnulls("frei", "wartezeit_wochen") > 0),
  ADD CONSTRAINT "platzmeldung_zahlen" CHECK ("frei" BETWEEN 0 AND 9999 AND "wartezeit_wochen" BETWEEN 0 AND 520),
  ADD CONSTRAINT "platzmeldung_texte" CHECK (char_length("von") <= 200);

ALTER TABLE "angebotsnutzung"
  ADD CONSTRAINT "angebotsnutzung_zahlen" CHECK (
    "jahr" BETWEEN 1990 AND 2100 AND num_nonnulls("personen", "kontakte") > 0
    AND "personen" BETWEEN 0 AND 10000000 AND "kontakte" BETWEEN 0 AND 10000000
  );

ALTER TABLE "foerderung"
  ADD CONSTRAINT "foerderung_angaben" CHECK (
    btrim("geber") <> '' AND char_length("geber") <= 200 AND "summe_jahr" BETWEEN 0 AND 1000000000
    AND "gueltig_ab" < "gueltig_bis" AND isfinite("gueltig_ab")
  );

-- Öffentlich ist nur, was veröffentlicht ist, von Geprüften, ohne geheime Orte ---------

CREATE FUNCTION "angebot_nur_von_geprueften"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "organisation" WHERE "id" = NEW."organisation_id" AND "zustand" = 'GEPRUEFT') THEN
    RAISE EXCEPTION 'Nur geprüfte Organisationen veröffentlichen.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'angebot_nur_von_geprueften';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "angebot_nur_von_geprueften" BEFORE INSERT OR UPDATE OF "zustand" ON "unterstuetzungsangebot"
  FOR EACH ROW WHEN (NEW."zustand" = 'VEROEFFENTLICHT') EXECUTE FUNCTION "angebot_nur_von_geprueften"();

CREATE FUNCTION "angebot_verschwindet"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "oeffentliches_angebot" WHERE "angebot_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "angebot_verschwindet" AFTER UPDATE OF "zustand" ON "unterstuetzungsangebot"
  FOR EACH ROW WHEN (NEW."zustand" <> 'VEROEFFENTLICHT') EXECUTE FUNCTION "angebot_verschwindet"();

CREATE FUNCTION "angebote_verschwinden"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "oeffentliches_angebot" o USING "unterstuetzungsangebot" a
  WHERE a."id" = o."angebot_id" AND a."organisation_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "angebote_verschwinden" AFTER UPDATE ON "organisation"
  FOR EACH ROW WHEN (NEW."zustand" <> 'GEPRUEFT' OR NEW."deaktiviert_am" IS NOT NULL)
  EXECUTE FUNCTION "angebote_verschwinden"();

CREATE FUNCTION "oeffentlich_nur_veroeffentlichtes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "unterstuetzungsangebot" a JOIN "organisation" o ON o."id" = a."organisation_id"
    WHERE a."id" = NEW."angebot_id" AND a."zustand" = 'VEROEFFENTLICHT' AND o."zustand" = 'GEPRUEFT' AND o."deaktiviert_am" IS NULL) THEN
    RAISE EXCEPTION 'Öffentlich ist nur, was veröffentlicht ist.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'oeffentlich_nur_veroeffentlichtes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "oeffentlich_nur_veroeffentlichtes" BEFORE INSERT OR UPDATE ON "oeffentliches_angebot"
  FOR EACH ROW EXECUTE FUNCTION "oeffentlich_nur_veroeffentlichtes"();

CREATE FUNCTION "oeffentlich_nie_geheim"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "standort" WHERE "id" = NEW."standort_id" AND "angebot_id" = NEW."angebot_id"
    AND NOT "geheim" AND "laenge" = NEW."laenge" AND "breite" = NEW."breite") THEN
    RAISE EXCEPTION 'Ein geheimer Ort steht auf keiner Karte.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'oeffentlich_nie_geheim';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "oeffentlich_nie_geheim" BEFORE INSERT OR UPDATE ON "oeffentlicher_standort"
  FOR EACH ROW EXECUTE FUNCTION "oeffentlich_nie_geheim"();

-- Links und Mails ---------------------------------------------------------------------

ALTER TABLE "zugangslink"
  DROP CONSTRAINT "zugangslink_ein_ziel",
  ADD CONSTRAINT "zugangslink_ein_ziel" CHECK (num_nonnulls("anforderung_id", "beteiligung_id", "angebot_id", "anmeldung_id") = 1);
ALTER TABLE "nachricht"
  DROP CONSTRAINT "nachricht_ein_ziel",
  ADD CONSTRAINT "nachricht_ein_ziel" CHECK (num_nonnulls("anforderung_id", "beteiligung_id", "angebot_id", "anmeldung_id") = 1);

-- Neue Werte eines Typs lassen sich in ihrer eigenen Transaktion nicht benutzen, ein neuer Typ schon.
CREATE TYPE "nachrichtenart_neu" AS ENUM ('ANFORDERUNG', 'ERINNERUNG', 'RUECKFRAGE', 'ABSTIMMUNG', 'ANTWORT', 'ANMELDUNG', 'ANGEBOT');
ALTER TABLE "nachricht" ALTER COLUMN "art" TYPE "nachrichtenart_neu" USING ("art"::text::"nachrichtenart_neu");
DROP TYPE "nachrichtenart";
ALTER TYPE "nachrichtenart_neu" RENAME TO "nachrichtenart";

-- Rechte ------------------------------------------------------------------------------

GRANT SELECT ON "angebotskategorie", "anbieteranmeldung", "unterstuetzungsangebot", "angebotsfassung", "angebotsrueckfrage",
  "standort", "kapazitaet", "platzmeldung", "angebotsnutzung", "foerderung", "oeffentliches_angebot", "oeffentlicher_standort" TO "sozial_app";
GRANT UPDATE ("zustand", "ablehnungsgrund", "betreut_von", "kurzname", "beschreibung", "traegerart", "spitzenverband", "strasse", "plz",
  "ort", "email", "telefon", "website") ON "organisation" TO "sozial_app";
GRANT INSERT, UPDATE ON "angebotskategorie" TO "sozial_app";
GRANT INSERT, DELETE, UPDATE ("bestaetigt_am", "organisation_id") ON "anbieteranmeldung" TO "sozial_app";
GRANT INSERT, DELETE, UPDATE ("organisation_id", "zustand", "stand", "bestaetigt_am", "bestaetigt_von") ON "unterstuetzungsangebot" TO "sozial_app";
GRANT INSERT, DELETE, UPDATE ("zustand", "inhalt", "geaendert_am", "eingereicht_von", "eingereicht_am", "entschieden_von",
  "entschieden_am", "grund") ON "angebotsfassung" TO "sozial_app";
GRANT INSERT ON "angebotsrueckfrage", "platzmeldung" TO "sozial_app";
GRANT INSERT, DELETE, UPDATE ON "standort" TO "sozial_app";
GRANT INSERT, DELETE, UPDATE ("gueltig_bis") ON "kapazitaet" TO "sozial_app";
GRANT INSERT, DELETE, UPDATE ON "angebotsnutzung", "foerderung" TO "sozial_app";
GRANT INSERT, DELETE, UPDATE ON "oeffentliches_angebot", "oeffentlicher_standort" TO "sozial_app";
GRANT USAGE ON SEQUENCE "anbieteranmeldung_id_seq", "unterstuetzungsangebot_id_seq", "angebotsfassung_id_seq",
  "angebotsrueckfrage_id_seq", "standort_id_seq", "kapazitaet_id_seq", "platzmeldung_id_seq", "foerderung_id_seq" TO "sozial_app";
