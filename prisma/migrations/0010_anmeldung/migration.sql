-- Womit sich Konten ausweisen: Passwörter, Einmallinks, zweite Faktoren, und was gegen Raten gezählt wird.

CREATE TYPE "linkzweck" AS ENUM ('EINLADUNG', 'ZURUECKSETZEN', 'ERSTANMELDUNG');
CREATE TYPE "passkeyfragenart" AS ENUM ('ANLEGEN', 'ANMELDEN');

CREATE TABLE "passwort" (
    "konto_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "geaendert_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "passwort_pkey" PRIMARY KEY ("konto_id")
);

CREATE TABLE "einmallink" (
    "id" SERIAL NOT NULL,
    "zweck" "linkzweck" NOT NULL,
    "konto_id" INTEGER,
    "pruefsumme" BYTEA NOT NULL,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "gueltig_bis" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "einmallink_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "einmallink_pruefsumme_eindeutig" ON "einmallink"("pruefsumme");

CREATE TABLE "totp" (
    "konto_id" INTEGER NOT NULL,
    "geheimnis" BYTEA NOT NULL,
    "letzter_schritt" BIGINT NOT NULL DEFAULT 0,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bestaetigt_am" TIMESTAMPTZ,

    CONSTRAINT "totp_pkey" PRIMARY KEY ("konto_id")
);

CREATE TABLE "wiederherstellungscode" (
    "konto_id" INTEGER NOT NULL,
    "pruefsumme" BYTEA NOT NULL,

    CONSTRAINT "wiederherstellungscode_pkey" PRIMARY KEY ("konto_id", "pruefsumme")
);

CREATE TABLE "passkey" (
    "id" SERIAL NOT NULL,
    "konto_id" INTEGER NOT NULL,
    "kennung" TEXT NOT NULL,
    "schluessel" BYTEA NOT NULL,
    "zaehler" BIGINT NOT NULL,
    "transporte" TEXT[],
    "name" TEXT NOT NULL,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "zuletzt_am" TIMESTAMPTZ,

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "passkey_kennung_eindeutig" ON "passkey"("kennung");
CREATE INDEX "passkey_konto" ON "passkey"("konto_id");

CREATE TABLE "passkeyfrage" (
    "traeger" BYTEA NOT NULL,
    "art" "passkeyfragenart" NOT NULL,
    "challenge" TEXT NOT NULL,
    "gueltig_bis" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "passkeyfrage_pkey" PRIMARY KEY ("traeger", "art")
);
CREATE INDEX "passkeyfrage_frist" ON "passkeyfrage"("gueltig_bis");

CREATE TABLE "anmeldeversuch" (
    "schluessel" BYTEA NOT NULL,
    "anzahl" INTEGER NOT NULL,
    "zuletzt_am" TIMESTAMPTZ NOT NULL,
    "gesperrt_bis" TIMESTAMPTZ,

    CONSTRAINT "anmeldeversuch_pkey" PRIMARY KEY ("schluessel")
);
CREATE INDEX "anmeldeversuch_zuletzt" ON "anmeldeversuch"("zuletzt_am");

CREATE TABLE "rollenregel" (
    "rolle" "rolle" NOT NULL,
    "zweitfaktor_pflicht" BOOLEAN NOT NULL,
    "geaendert_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rollenregel_pkey" PRIMARY KEY ("rolle")
);

ALTER TABLE "passwort" ADD CONSTRAINT "passwort_konto_id_fkey"
  FOREIGN KEY ("konto_id") REFERENCES "konto"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "einmallink" ADD CONSTRAINT "einmallink_konto_id_fkey"
  FOREIGN KEY ("konto_id") REFERENCES "konto"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "totp" ADD CONSTRAINT "totp_konto_id_fkey"
  FOREIGN KEY ("konto_id") REFERENCES "konto"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "wiederherstellungscode" ADD CONSTRAINT "wiederherstellungscode_konto_id_fkey"
  FOREIGN KEY ("konto_id") REFERENCES "konto"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_konto_id_fkey"
  FOREIGN KEY ("konto_id") REFERENCES "konto"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Zusicherungen ----------------------------------------------------------------

-- Nie ein Passwort im Klartext und kein schwächeres Verfahren.
ALTER TABLE "passwort" ADD CONSTRAINT "passwort_argon2id" CHECK (
  "hash" ~ '^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$' AND char_length("hash") <= 300
);

-- Je Konto gilt ein Link; ein neuer tritt an seine Stelle. Ohne Konto: der für das erste.
CREATE UNIQUE INDEX "einmallink_einer_je_konto" ON "einmallink"("konto_id") WHERE "konto_id" IS NOT NULL;
CREATE UNIQUE INDEX "einmallink_ein_erster" ON "einmallink"("zweck") WHERE "konto_id" IS NULL;
ALTER TABLE "einmallink"
  ADD CONSTRAINT "einmallink_pruefsumme_laenge" CHECK (octet_length("pruefsumme") = 32),
  ADD CONSTRAINT "einmallink_konto" CHECK (("zweck" = 'ERSTANMELDUNG') = ("konto_id" IS NULL)),
  ADD CONSTRAINT "einmallink_frist" CHECK (
    "gueltig_bis" > "angelegt_am" AND "gueltig_bis" <= "angelegt_am" + interval '14 days'
  );

-- 12 Bytes Nonce, 20 Bytes Geheimnis, 16 Bytes Prüfwert: verschlüsselt oder gar nicht.
ALTER TABLE "totp"
  ADD CONSTRAINT "totp_verschluesselt" CHECK (octet_length("geheimnis") = 48),
  ADD CONSTRAINT "totp_schritt" CHECK ("letzter_schritt" >= 0);
ALTER TABLE "wiederherstellungscode"
  ADD CONSTRAINT "wiederherstellungscode_laenge" CHECK (octet_length("pruefsumme") = 32);
ALTER TABLE "passkey"
  ADD CONSTRAINT "passkey_kennung_form" CHECK ("kennung" ~ '^[A-Za-z0-9_-]+$' AND char_length("kennung") BETWEEN 16 AND 1400),
  ADD CONSTRAINT "passkey_schluessel_laenge" CHECK (octet_length("schluessel") BETWEEN 32 AND 4096),
  ADD CONSTRAINT "passkey_zaehler" CHECK ("zaehler" BETWEEN 0 AND 4294967295),
  ADD CONSTRAINT "passkey_transporte" CHECK ("transporte" IS NOT NULL AND cardinality("transporte") <= 10),
  ADD CONSTRAINT "passkey_name_laenge" CHECK (char_length("name") BETWEEN 1 AND 100 AND "name" = btrim("name"));
ALTER TABLE "passkeyfrage"
  ADD CONSTRAINT "passkeyfrage_traeger_laenge" CHECK (octet_length("traeger") = 32),
  ADD CONSTRAINT "passkeyfrage_challenge_laenge" CHECK (char_length("challenge") BETWEEN 32 AND 200);
ALTER TABLE "anmeldeversuch"
  ADD CONSTRAINT "anmeldeversuch_schluessel_laenge" CHECK (octet_length("schluessel") = 32),
  ADD CONSTRAINT "anmeldeversuch_anzahl" CHECK ("anzahl" >= 0);

-- In ein Demo-Konto kommt jeder; ein Ausweis daran täuschte Schutz vor und sperrte die anderen aus.
CREATE FUNCTION "demo_ohne_ausweis"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "konto" WHERE "id" = NEW."konto_id" AND "demo") THEN
    RAISE EXCEPTION 'Ein Demo-Konto hat kein Passwort, keinen Link und keinen zweiten Faktor.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "passwort_nicht_in_der_demo" BEFORE INSERT OR UPDATE ON "passwort"
  FOR EACH ROW EXECUTE FUNCTION "demo_ohne_ausweis"();
CREATE TRIGGER "einmallink_nicht_in_der_demo" BEFORE INSERT OR UPDATE ON "einmallink"
  FOR EACH ROW EXECUTE FUNCTION "demo_ohne_ausweis"();
CREATE TRIGGER "totp_nicht_in_der_demo" BEFORE INSERT OR UPDATE ON "totp"
  FOR EACH ROW EXECUTE FUNCTION "demo_ohne_ausweis"();
CREATE TRIGGER "passkey_nicht_in_der_demo" BEFORE INSERT OR UPDATE ON "passkey"
  FOR EACH ROW EXECUTE FUNCTION "demo_ohne_ausweis"();

-- Wer Konten verwaltet, weist sich von Anfang an doppelt aus; für die anderen entscheidet der Kreis.
INSERT INTO "rollenregel" ("rolle", "zweitfaktor_pflicht") VALUES
  ('ANBIETER', false), ('KOMMUNE', false), ('PLANUNG', false), ('GEHEIMHALTUNG', false), ('ADMIN', true);

-- Rechte: Ausweise werden geändert und entzogen; die Rollenregeln sind vollzählig und bleiben es.
GRANT SELECT ON
  "passwort", "einmallink", "totp", "wiederherstellungscode", "passkey", "passkeyfrage", "anmeldeversuch", "rollenregel"
TO "sozial_app";
GRANT INSERT, DELETE ON
  "passwort", "einmallink", "totp", "wiederherstellungscode", "passkey", "passkeyfrage", "anmeldeversuch"
TO "sozial_app";
GRANT USAGE ON SEQUENCE "einmallink_id_seq", "passkey_id_seq" TO "sozial_app";
GRANT UPDATE ("hash", "geaendert_am") ON "passwort" TO "sozial_app";
GRANT UPDATE ("zweck", "pruefsumme", "angelegt_am", "gueltig_bis") ON "einmallink" TO "sozial_app";
GRANT UPDATE ("geheimnis", "letzter_schritt", "angelegt_am", "bestaetigt_am") ON "totp" TO "sozial_app";
GRANT UPDATE ("zaehler", "zuletzt_am") ON "passkey" TO "sozial_app";
GRANT UPDATE ("challenge", "gueltig_bis") ON "passkeyfrage" TO "sozial_app";
GRANT UPDATE ("anzahl", "zuletzt_am", "gesperrt_bis") ON "anmeldeversuch" TO "sozial_app";
GRANT UPDATE ("zweitfaktor_pflicht", "geaendert_am") ON "rollenregel" TO "sozial_app";
