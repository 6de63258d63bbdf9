-- Anmeldung über einen fremden Anmeldedienst (OIDC).

CREATE TABLE "oidckennung" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "konto_id" INTEGER NOT NULL,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "oidckennung_pkey" PRIMARY KEY ("issuer","subject")
);
CREATE UNIQUE INDEX "oidckennung_konto_eindeutig" ON "oidckennung"("konto_id");

CREATE TABLE "oidcsitzung" (
    "sitzung_id" UUID NOT NULL,
    "id_token" BYTEA NOT NULL,

    CONSTRAINT "oidcsitzung_pkey" PRIMARY KEY ("sitzung_id")
);

ALTER TABLE "oidckennung" ADD CONSTRAINT "oidckennung_konto_id_fkey"
  FOREIGN KEY ("konto_id") REFERENCES "konto"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "oidcsitzung" ADD CONSTRAINT "oidcsitzung_sitzung_id_fkey"
  FOREIGN KEY ("sitzung_id") REFERENCES "sitzung"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Zusicherungen: sub hat höchstens 255 ASCII-Zeichen (OpenID Connect Core, 2).
ALTER TABLE "oidckennung"
  ADD CONSTRAINT "oidckennung_laengen" CHECK (
    char_length("issuer") BETWEEN 1 AND 500 AND char_length("subject") BETWEEN 1 AND 255
  );
ALTER TABLE "oidcsitzung"
  ADD CONSTRAINT "oidcsitzung_laenge" CHECK (octet_length("id_token") BETWEEN 1 AND 65536);

-- Ein Demo-Konto hat keinen Zugang von außen; wer einmal verbunden ist, bleibt es.
CREATE FUNCTION "oidckennung_ohne_demo"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "konto" WHERE "id" = NEW."konto_id" AND "demo") THEN
    RAISE EXCEPTION 'Ein Demo-Konto lässt sich nicht mit einem Anmeldedienst verbinden.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "oidckennung_ohne_demo" BEFORE INSERT ON "oidckennung"
  FOR EACH ROW EXECUTE FUNCTION "oidckennung_ohne_demo"();

GRANT SELECT, INSERT ON "oidckennung", "oidcsitzung" TO "sozial_app";
