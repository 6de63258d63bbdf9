-- Tabellen, Schlüssel und Fremdschlüssel: was das Prisma-Schema ausdrücken kann.
-- Nur die INCLUDE-Spalten der Messwerte sind von Hand ergänzt: Karte und Reihe
-- lesen dann allein den Index.

-- CreateEnum
CREATE TYPE "zeitraum_art" AS ENUM ('STICHTAG', 'MONAT', 'QUARTAL', 'JAHR', 'SCHULJAHR', 'KITAJAHR', 'MEHRJAHR');

-- CreateEnum
CREATE TYPE "merkmal_art" AS ENUM ('ANZAHL', 'MENGE', 'FERTIGWERT');

-- CreateEnum
CREATE TYPE "geschlecht" AS ENUM ('INSGESAMT', 'MAENNLICH', 'WEIBLICH', 'DIVERS');

-- CreateEnum
CREATE TYPE "nationalitaet" AS ENUM ('INSGESAMT', 'DEUTSCH', 'AUSLAENDISCH');

-- CreateEnum
CREATE TYPE "wert_status" AS ENUM ('GUELTIG', 'NULL_WERT', 'GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER', 'ZU_UNSICHER', 'NICHT_VERFUEGBAR', 'NICHT_SINNVOLL', 'UNBEKANNT_QUELLE');

-- CreateEnum
CREATE TYPE "bruchart" AS ENUM ('ZENSUS', 'DEFINITION', 'QUELLE', 'GEBIET');

-- CreateEnum
CREATE TYPE "polaritaet" AS ENUM ('HOCH_GUENSTIG', 'HOCH_BELASTEND', 'NEUTRAL');

-- CreateEnum
CREATE TYPE "intervallmethode" AS ENUM ('WILSON', 'BYAR', 'KEINE');

-- CreateEnum
CREATE TYPE "kgst" AS ENUM ('JA', 'SINNGEMAESS', 'NEIN');

-- CreateEnum
CREATE TYPE "datenstandart" AS ENUM ('ARBEITSSTAND', 'VEROEFFENTLICHT');

-- CreateEnum
CREATE TYPE "akteurart" AS ENUM ('SYSTEM', 'KOMMANDOZEILE', 'PLANUNG');

-- CreateEnum
CREATE TYPE "ebene" AS ENUM ('BUND', 'LAND', 'KREIS', 'JUGENDAMTSBEZIRK', 'KOMMUNE', 'SOZIALRAUM', 'QUARTIER');

-- CreateTable
CREATE TABLE "quelle" (
    "id" SERIAL NOT NULL,
    "schluessel" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "herausgeber" TEXT NOT NULL,
    "lizenz" TEXT NOT NULL,
    "rang" INTEGER NOT NULL,

    CONSTRAINT "quelle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zeitraum" (
    "id" SERIAL NOT NULL,
    "art" "zeitraum_art" NOT NULL,
    "von" DATE NOT NULL,
    "bis" DATE NOT NULL,

    CONSTRAINT "zeitraum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merkmal" (
    "id" SERIAL NOT NULL,
    "schluessel" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "einheit" TEXT NOT NULL,
    "art" "merkmal_art" NOT NULL,

    CONSTRAINT "merkmal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teilgruppe" (
    "id" SERIAL NOT NULL,
    "geschlecht" "geschlecht" NOT NULL,
    "nationalitaet" "nationalitaet" NOT NULL,
    "alter_von" SMALLINT NOT NULL,
    "alter_bis" SMALLINT,

    CONSTRAINT "teilgruppe_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lieferung" (
    "id" SERIAL NOT NULL,
    "quelle_id" INTEGER NOT NULL,
    "dateiname" TEXT NOT NULL,
    "inhalt" BYTEA NOT NULL,
    "pruefsumme" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "tabelle" TEXT,
    "titel" TEXT NOT NULL,
    "stand" DATE,
    "zuordnung" JSONB,
    "blaetter" TEXT[],
    "bericht" JSONB NOT NULL,
    "erfasst_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erfasst_von" TEXT NOT NULL,
    "zurueckgezogen_am" TIMESTAMPTZ,
    "zurueckgezogen_grund" TEXT,

    CONSTRAINT "lieferung_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grundzahl" (
    "lieferung_id" INTEGER NOT NULL,
    "quelle_id" INTEGER NOT NULL,
    "merkmal_id" INTEGER NOT NULL,
    "teilgruppe_id" INTEGER NOT NULL,
    "raumfassung_id" INTEGER NOT NULL,
    "zeitraum_id" INTEGER NOT NULL,
    "wert" DOUBLE PRECISION,
    "status" "wert_status" NOT NULL,
    "vorlaeufig" BOOLEAN NOT NULL DEFAULT false,
    "zeile" INTEGER NOT NULL,
    "spalte" SMALLINT NOT NULL DEFAULT 0,
    "blatt" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "grundzahl_pk" PRIMARY KEY ("merkmal_id","teilgruppe_id","zeitraum_id","quelle_id","raumfassung_id","lieferung_id")
);

-- CreateTable
CREATE TABLE "zeitreihenbruch" (
    "id" SERIAL NOT NULL,
    "datum" DATE NOT NULL,
    "art" "bruchart" NOT NULL,
    "titel" TEXT NOT NULL,
    "folge" TEXT NOT NULL,
    "merkmal_id" INTEGER,
    "quelle_id" INTEGER,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "zeitreihenbruch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indikator" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "thema" TEXT NOT NULL,
    "kernset" BOOLEAN NOT NULL DEFAULT false,
    "rang" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "indikator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indikatorfassung" (
    "id" SERIAL NOT NULL,
    "indikator_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "pruefsumme" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kurzname" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "berechnung" JSONB NOT NULL,
    "einheit" TEXT NOT NULL,
    "nachkommastellen" SMALLINT NOT NULL,
    "polaritaet" "polaritaet" NOT NULL,
    "intervall" "intervallmethode" NOT NULL,
    "kgst" "kgst" NOT NULL,
    "hinweis" TEXT NOT NULL DEFAULT '',
    "grenzen" TEXT NOT NULL DEFAULT '',
    "gueltig_ab" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indikatorfassung_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "datenstand" (
    "id" INTEGER NOT NULL,
    "art" "datenstandart" NOT NULL,
    "name" TEXT NOT NULL,
    "stand_vom" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "veroeffentlicht_am" TIMESTAMPTZ,

    CONSTRAINT "datenstand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messwertblock" (
    "id" SERIAL NOT NULL,
    "datenstand_id" INTEGER NOT NULL,
    "indikatorfassung_id" INTEGER NOT NULL,
    "gebietsstand_id" INTEGER NOT NULL,
    "zeitraum_id" INTEGER NOT NULL,
    "quellen" INTEGER[],
    "verfahren" SMALLINT NOT NULL,
    "berechnet_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "messwertblock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messwert" (
    "block_id" INTEGER NOT NULL,
    "raumfassung_id" INTEGER NOT NULL,
    "zaehler" DOUBLE PRECISION,
    "nenner" DOUBLE PRECISION,
    "wert" DOUBLE PRECISION,
    "unten" DOUBLE PRECISION,
    "oben" DOUBLE PRECISION,
    "status" "wert_status" NOT NULL,
    "zeichen" TEXT,

    CONSTRAINT "messwert_pk" PRIMARY KEY ("block_id","raumfassung_id") INCLUDE ("wert","status","unten","oben","zaehler","nenner","zeichen")
);

-- CreateTable
CREATE TABLE "freigegebener_messwert" (
    "block_id" INTEGER NOT NULL,
    "raumfassung_id" INTEGER NOT NULL,
    "zaehler" DOUBLE PRECISION,
    "nenner" DOUBLE PRECISION,
    "wert" DOUBLE PRECISION,
    "unten" DOUBLE PRECISION,
    "oben" DOUBLE PRECISION,
    "status" "wert_status" NOT NULL,
    "zeichen" TEXT,

    CONSTRAINT "freigegebener_messwert_pk" PRIMARY KEY ("block_id","raumfassung_id") INCLUDE ("wert","status","unten","oben","zaehler","nenner","zeichen")
);

-- CreateTable
CREATE TABLE "protokoll" (
    "id" BIGSERIAL NOT NULL,
    "zeitpunkt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "akteurart" "akteurart" NOT NULL,
    "akteur" TEXT NOT NULL,
    "handlung" TEXT NOT NULL,
    "gegenstand" TEXT NOT NULL,
    "kennung" TEXT NOT NULL,
    "alt" JSONB,
    "neu" JSONB,
    "vorgang" TEXT,

    CONSTRAINT "protokoll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kreis" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "raum_id" INTEGER NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kreis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "raum" (
    "id" SERIAL NOT NULL,
    "schluessel" TEXT NOT NULL,
    "ebene" "ebene" NOT NULL,
    "angelegt_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "raum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "raumfassung" (
    "id" SERIAL NOT NULL,
    "raum_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "gueltig_ab" DATE NOT NULL,
    "gueltig_bis" DATE,
    "geometrie" JSONB,
    "grund" TEXT NOT NULL DEFAULT '',
    "beschluss" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "raumfassung_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gliederung" (
    "id" SERIAL NOT NULL,
    "schluessel" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "gliederung_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "zuordnung" (
    "id" SERIAL NOT NULL,
    "gliederung_id" INTEGER NOT NULL,
    "ober_id" INTEGER NOT NULL,
    "unter_id" INTEGER NOT NULL,
    "gueltig_ab" DATE NOT NULL,
    "gueltig_bis" DATE,

    CONSTRAINT "zuordnung_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "abstammung" (
    "id" SERIAL NOT NULL,
    "von_id" INTEGER NOT NULL,
    "zu_id" INTEGER NOT NULL,
    "datum" DATE NOT NULL,

    CONSTRAINT "abstammung_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "umsteiger" (
    "abstammung_id" INTEGER NOT NULL,
    "teilgruppe_id" INTEGER NOT NULL,
    "anteil" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "umsteiger_pk" PRIMARY KEY ("abstammung_id","teilgruppe_id")
);

-- CreateTable
CREATE TABLE "sozialraum" (
    "raum_id" INTEGER NOT NULL,
    "nummer" INTEGER NOT NULL,
    "steckbrief" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sozialraum_pkey" PRIMARY KEY ("raum_id")
);

-- CreateTable
CREATE TABLE "gebietsstand" (
    "id" SERIAL NOT NULL,
    "ebene" "ebene" NOT NULL,
    "stichtag" DATE NOT NULL,

    CONSTRAINT "gebietsstand_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "quelle_schluessel_eindeutig" ON "quelle"("schluessel");

-- CreateIndex
CREATE UNIQUE INDEX "zeitraum_eindeutig" ON "zeitraum"("art", "von", "bis");

-- CreateIndex
CREATE UNIQUE INDEX "merkmal_schluessel_eindeutig" ON "merkmal"("schluessel");

-- CreateIndex
CREATE UNIQUE INDEX "lieferung_id_quelle" ON "lieferung"("id", "quelle_id");

-- CreateIndex
CREATE INDEX "grundzahl_lieferung_id" ON "grundzahl"("lieferung_id");

-- CreateIndex
CREATE UNIQUE INDEX "indikator_slug_eindeutig" ON "indikator"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "indikator_code_eindeutig" ON "indikator"("code");

-- CreateIndex
CREATE UNIQUE INDEX "indikatorfassung_version_eindeutig" ON "indikatorfassung"("indikator_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "indikatorfassung_inhalt_eindeutig" ON "indikatorfassung"("indikator_id", "pruefsumme");

-- CreateIndex
CREATE UNIQUE INDEX "messwertblock_eindeutig" ON "messwertblock"("datenstand_id", "indikatorfassung_id", "gebietsstand_id", "zeitraum_id");

-- CreateIndex
CREATE INDEX "protokoll_gegenstand" ON "protokoll"("gegenstand", "kennung");

-- CreateIndex
CREATE UNIQUE INDEX "kreis_raum_id_key" ON "kreis"("raum_id");

-- CreateIndex
CREATE UNIQUE INDEX "raum_schluessel_ebene_eindeutig" ON "raum"("schluessel", "ebene");

-- CreateIndex
CREATE INDEX "raumfassung_raum_id" ON "raumfassung"("raum_id");

-- CreateIndex
CREATE UNIQUE INDEX "gliederung_schluessel_eindeutig" ON "gliederung"("schluessel");

-- CreateIndex
CREATE INDEX "zuordnung_ober_id" ON "zuordnung"("ober_id");

-- CreateIndex
CREATE UNIQUE INDEX "zuordnung_unter_eindeutig" ON "zuordnung"("gliederung_id", "unter_id", "gueltig_ab");

-- CreateIndex
CREATE UNIQUE INDEX "abstammung_eindeutig" ON "abstammung"("von_id", "zu_id");

-- CreateIndex
CREATE UNIQUE INDEX "sozialraum_nummer_eindeutig" ON "sozialraum"("nummer");

-- CreateIndex
CREATE UNIQUE INDEX "gebietsstand_eindeutig" ON "gebietsstand"("ebene", "stichtag");

-- AddForeignKey
ALTER TABLE "lieferung" ADD CONSTRAINT "lieferung_quelle" FOREIGN KEY ("quelle_id") REFERENCES "quelle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grundzahl" ADD CONSTRAINT "grundzahl_lieferung" FOREIGN KEY ("lieferung_id", "quelle_id") REFERENCES "lieferung"("id", "quelle_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grundzahl" ADD CONSTRAINT "grundzahl_quelle" FOREIGN KEY ("quelle_id") REFERENCES "quelle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grundzahl" ADD CONSTRAINT "grundzahl_merkmal" FOREIGN KEY ("merkmal_id") REFERENCES "merkmal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grundzahl" ADD CONSTRAINT "grundzahl_teilgruppe" FOREIGN KEY ("teilgruppe_id") REFERENCES "teilgruppe"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grundzahl" ADD CONSTRAINT "grundzahl_raumfassung" FOREIGN KEY ("raumfassung_id") REFERENCES "raumfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grundzahl" ADD CONSTRAINT "grundzahl_zeitraum" FOREIGN KEY ("zeitraum_id") REFERENCES "zeitraum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zeitreihenbruch" ADD CONSTRAINT "zeitreihenbruch_merkmal" FOREIGN KEY ("merkmal_id") REFERENCES "merkmal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zeitreihenbruch" ADD CONSTRAINT "zeitreihenbruch_quelle" FOREIGN KEY ("quelle_id") REFERENCES "quelle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indikatorfassung" ADD CONSTRAINT "indikatorfassung_indikator" FOREIGN KEY ("indikator_id") REFERENCES "indikator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messwertblock" ADD CONSTRAINT "messwertblock_datenstand" FOREIGN KEY ("datenstand_id") REFERENCES "datenstand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messwertblock" ADD CONSTRAINT "messwertblock_indikatorfassung" FOREIGN KEY ("indikatorfassung_id") REFERENCES "indikatorfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messwertblock" ADD CONSTRAINT "messwertblock_gebietsstand" FOREIGN KEY ("gebietsstand_id") REFERENCES "gebietsstand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messwertblock" ADD CONSTRAINT "messwertblock_zeitraum" FOREIGN KEY ("zeitraum_id") REFERENCES "zeitraum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messwert" ADD CONSTRAINT "messwert_block" FOREIGN KEY ("block_id") REFERENCES "messwertblock"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messwert" ADD CONSTRAINT "messwert_raumfassung" FOREIGN KEY ("raumfassung_id") REFERENCES "raumfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "freigegebener_messwert" ADD CONSTRAINT "freigegebener_messwert_block" FOREIGN KEY ("block_id") REFERENCES "messwertblock"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "freigegebener_messwert" ADD CONSTRAINT "freigegebener_messwert_raumfassung" FOREIGN KEY ("raumfassung_id") REFERENCES "raumfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kreis" ADD CONSTRAINT "kreis_raum" FOREIGN KEY ("raum_id") REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "raumfassung" ADD CONSTRAINT "raumfassung_raum" FOREIGN KEY ("raum_id") REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zuordnung" ADD CONSTRAINT "zuordnung_gliederung" FOREIGN KEY ("gliederung_id") REFERENCES "gliederung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zuordnung" ADD CONSTRAINT "zuordnung_ober" FOREIGN KEY ("ober_id") REFERENCES "raumfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "zuordnung" ADD CONSTRAINT "zuordnung_unter" FOREIGN KEY ("unter_id") REFERENCES "raumfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "abstammung" ADD CONSTRAINT "abstammung_von" FOREIGN KEY ("von_id") REFERENCES "raumfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "abstammung" ADD CONSTRAINT "abstammung_zu" FOREIGN KEY ("zu_id") REFERENCES "raumfassung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "umsteiger" ADD CONSTRAINT "umsteiger_abstammung" FOREIGN KEY ("abstammung_id") REFERENCES "abstammung"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "umsteiger" ADD CONSTRAINT "umsteiger_teilgruppe" FOREIGN KEY ("teilgruppe_id") REFERENCES "teilgruppe"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sozialraum" ADD CONSTRAINT "sozialraum_raum" FOREIGN KEY ("raum_id") REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
