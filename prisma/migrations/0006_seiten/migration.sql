-- Texte, die der Kreis verantwortet, Rückmeldungen und die Wahl der Startseite.

CREATE TYPE "seite" AS ENUM ('BARRIEREFREIHEIT', 'DATENSCHUTZ', 'IMPRESSUM', 'LEICHTE_SPRACHE', 'HILFE');
CREATE TYPE "rueckmeldungsart" AS ENUM ('BARRIERE', 'INHALT', 'ANDERES');

CREATE TABLE "seitentext" (
    "id" SERIAL NOT NULL,
    "seite" "seite" NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "erfasst_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erfasst_von" TEXT NOT NULL,

    CONSTRAINT "seitentext_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "seitentext_version_eindeutig" ON "seitentext"("seite", "version");
ALTER TABLE "seitentext"
  ADD CONSTRAINT "seitentext_version_ab_eins" CHECK ("version" >= 1),
  ADD CONSTRAINT "seitentext_laenge" CHECK (char_length("text") BETWEEN 1 AND 60000);

CREATE TABLE "rueckmeldung" (
    "id" SERIAL NOT NULL,
    "kennung" UUID NOT NULL,
    "art" "rueckmeldungsart" NOT NULL,
    "text" TEXT NOT NULL,
    "adresse" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "eingegangen_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beantwortet_am" TIMESTAMPTZ,

    CONSTRAINT "rueckmeldung_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "rueckmeldung_kennung_eindeutig" ON "rueckmeldung"("kennung");
CREATE INDEX "rueckmeldung_eingang" ON "rueckmeldung"("eingegangen_am");
ALTER TABLE "rueckmeldung"
  ADD CONSTRAINT "rueckmeldung_laengen" CHECK (
    char_length("text") BETWEEN 1 AND 4000 AND char_length("adresse") <= 500
    AND char_length("name") <= 200 AND char_length("email") <= 254
  );

CREATE TABLE "startseite" (
    "id" INTEGER NOT NULL,
    "indikator_id" INTEGER,
    "ebene" "ebene",
    "ueberschrift" TEXT NOT NULL,
    "geaendert_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "startseite_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "startseite" ADD CONSTRAINT "startseite_indikator_id_fkey"
  FOREIGN KEY ("indikator_id") REFERENCES "indikator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "startseite"
  ADD CONSTRAINT "startseite_nur_eine" CHECK ("id" = 1),
  ADD CONSTRAINT "startseite_ueberschrift_laenge" CHECK (char_length("ueberschrift") <= 160);

-- Fassungen von Texten bleiben stehen; Rückmeldungen werden gelöscht, sobald sie nicht mehr gebraucht werden.
GRANT SELECT ON "seitentext", "rueckmeldung", "startseite" TO "sozial_app";
GRANT USAGE ON SEQUENCE "seitentext_id_seq", "rueckmeldung_id_seq" TO "sozial_app";
GRANT INSERT ON "seitentext", "rueckmeldung", "startseite" TO "sozial_app";
GRANT UPDATE ("beantwortet_am") ON "rueckmeldung" TO "sozial_app";
GRANT UPDATE ("indikator_id", "ebene", "ueberschrift", "geaendert_am") ON "startseite" TO "sozial_app";
GRANT DELETE ON "rueckmeldung" TO "sozial_app";
