-- Was das Prisma-Schema nicht ausdrücken kann: benannte Prüfungen, Ausschluss von
-- Überlappungen, feste Zeilen, die Sicht auf die geltenden Grundzahlen und die
-- Freigaberegel. Der Name einer Zusicherung ist der Code, an dem die Anwendung
-- den Fehler erkennt.

-- Räume ---------------------------------------------------------------------

ALTER TABLE "kreis"
  ADD CONSTRAINT "kreis_nur_einer" CHECK ("id" = 1);

ALTER TABLE "raum"
  ADD CONSTRAINT "raum_schluessel_nicht_leer" CHECK ("schluessel" <> '');

ALTER TABLE "raumfassung"
  ADD CONSTRAINT "raumfassung_name_nicht_leer" CHECK ("name" <> ''),
  ADD CONSTRAINT "raumfassung_zeitraum" CHECK ("gueltig_bis" IS NULL OR "gueltig_ab" < "gueltig_bis"),
  -- int4range statt "=": so braucht es die Erweiterung btree_gist nicht.
  ADD CONSTRAINT "raumfassung_ueberlappt" EXCLUDE USING gist (
    int4range("raum_id", "raum_id", '[]') WITH &&,
    daterange("gueltig_ab", "gueltig_bis") WITH &&
  );

ALTER TABLE "zuordnung"
  ADD CONSTRAINT "zuordnung_nicht_sich_selbst" CHECK ("ober_id" <> "unter_id"),
  ADD CONSTRAINT "zuordnung_zeitraum" CHECK ("gueltig_bis" IS NULL OR "gueltig_ab" < "gueltig_bis"),
  ADD CONSTRAINT "zuordnung_ueberlappt" EXCLUDE USING gist (
    int4range("gliederung_id", "gliederung_id", '[]') WITH &&,
    int4range("unter_id", "unter_id", '[]') WITH &&,
    daterange("gueltig_ab", "gueltig_bis") WITH &&
  );

ALTER TABLE "abstammung"
  ADD CONSTRAINT "abstammung_nicht_sich_selbst" CHECK ("von_id" <> "zu_id");

-- NaN ist in PostgreSQL größer als jede Zahl: BETWEEN weist es ab.
ALTER TABLE "umsteiger"
  ADD CONSTRAINT "umsteiger_anteil" CHECK ("anteil" BETWEEN 0 AND 1);

-- Zeit und Teilgruppen --------------------------------------------------------

ALTER TABLE "zeitraum"
  ADD CONSTRAINT "zeitraum_halboffen" CHECK ("von" < "bis");

ALTER TABLE "teilgruppe"
  ADD CONSTRAINT "teilgruppe_alter" CHECK ("alter_von" >= 0 AND ("alter_bis" IS NULL OR "alter_von" < "alter_bis")),
  ADD CONSTRAINT "teilgruppe_eindeutig" UNIQUE NULLS NOT DISTINCT ("geschlecht", "nationalitaet", "alter_von", "alter_bis");

INSERT INTO "teilgruppe" ("id", "geschlecht", "nationalitaet", "alter_von", "alter_bis")
VALUES (1, 'INSGESAMT', 'INSGESAMT', 0, NULL);
SELECT setval(pg_get_serial_sequence('teilgruppe', 'id'), 1);

ALTER TABLE "zeitreihenbruch"
  ADD CONSTRAINT "zeitreihenbruch_eindeutig" UNIQUE NULLS NOT DISTINCT ("datum", "art", "merkmal_id", "quelle_id");

-- Lieferungen und Grundzahlen -------------------------------------------------

ALTER TABLE "lieferung"
  ADD CONSTRAINT "lieferung_pruefsumme_hex" CHECK ("pruefsumme" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "lieferung_zurueckgezogen_mit_grund" CHECK (
    ("zurueckgezogen_am" IS NULL) = ("zurueckgezogen_grund" IS NULL) AND "zurueckgezogen_grund" IS DISTINCT FROM ''
  );

-- Dieselbe Datei gilt nur einmal; nach dem Zurückziehen darf sie wiederkommen.
CREATE UNIQUE INDEX "lieferung_pruefsumme_eindeutig" ON "lieferung" ("pruefsumme")
  WHERE "zurueckgezogen_am" IS NULL;

ALTER TABLE "grundzahl"
  ADD CONSTRAINT "grundzahl_wert_status" CHECK (("status" IN ('GUELTIG', 'NULL_WERT')) = ("wert" IS NOT NULL)),
  ADD CONSTRAINT "grundzahl_null_wert" CHECK ("status" <> 'NULL_WERT' OR "wert" = 0),
  ADD CONSTRAINT "grundzahl_endlich" CHECK ("wert" > '-Infinity' AND "wert" < 'Infinity'),
  ADD CONSTRAINT "grundzahl_herkunft" CHECK ("zeile" >= 1 AND "spalte" >= 0 AND "blatt" >= 0);

-- Die Reihenfolge ist die des Primärschlüssels, rückwärts gelesen: die neueste
-- geltende Lieferung kommt je Zelle zuerst, ohne zu sortieren.
CREATE VIEW "grundzahl_aktuell" WITH (security_invoker = true) AS
SELECT DISTINCT ON (g."merkmal_id", g."teilgruppe_id", g."zeitraum_id", g."quelle_id", g."raumfassung_id") g.*
FROM "grundzahl" g
WHERE g."lieferung_id" IN (SELECT l."id" FROM "lieferung" l WHERE l."zurueckgezogen_am" IS NULL)
ORDER BY g."merkmal_id" DESC, g."teilgruppe_id" DESC, g."zeitraum_id" DESC, g."quelle_id" DESC,
  g."raumfassung_id" DESC, g."lieferung_id" DESC;

COMMENT ON VIEW "grundzahl_aktuell" IS
  'Je Merkmal, Teilgruppe, Zeitraum, Quelle und Raumfassung die Zahl der neuesten Lieferung, die nicht zurückgezogen ist.';

-- Indikatoren und Werte -------------------------------------------------------

ALTER TABLE "indikatorfassung"
  ADD CONSTRAINT "indikatorfassung_version_ab_eins" CHECK ("version" >= 1),
  ADD CONSTRAINT "indikatorfassung_nachkommastellen" CHECK ("nachkommastellen" BETWEEN 0 AND 6);

ALTER TABLE "datenstand"
  ADD CONSTRAINT "datenstand_arbeitsstand" CHECK ("id" >= 0 AND ("id" = 0) = ("art" = 'ARBEITSSTAND')),
  ADD CONSTRAINT "datenstand_veroeffentlicht" CHECK ("art" = 'VEROEFFENTLICHT' OR "veroeffentlicht_am" IS NULL);

INSERT INTO "datenstand" ("id", "art", "name") VALUES (0, 'ARBEITSSTAND', 'Arbeitsstand');

ALTER TABLE "messwert"
  ADD CONSTRAINT "messwert_wert_status" CHECK (("status" IN ('GUELTIG', 'NULL_WERT')) = ("wert" IS NOT NULL)),
  ADD CONSTRAINT "messwert_null_wert" CHECK ("status" <> 'NULL_WERT' OR "wert" = 0),
  ADD CONSTRAINT "messwert_endlich" CHECK (
    "wert" > '-Infinity' AND "wert" < 'Infinity' AND "zaehler" > '-Infinity' AND "zaehler" < 'Infinity'
    AND "unten" > '-Infinity' AND "oben" < 'Infinity'
  ),
  ADD CONSTRAINT "messwert_nenner_nicht_negativ" CHECK ("nenner" >= 0 AND "nenner" < 'Infinity'),
  ADD CONSTRAINT "messwert_intervall" CHECK (
    ("unten" IS NULL) = ("oben" IS NULL)
    AND ("unten" IS NULL OR ("wert" IS NOT NULL AND "unten" <= "wert" AND "wert" <= "oben"))
  ),
  ADD CONSTRAINT "messwert_zeichen" CHECK ("zeichen" IN ('p', 'r', 's'));

ALTER TABLE "freigegebener_messwert"
  ADD CONSTRAINT "freigegebener_messwert_wert_status" CHECK (("status" IN ('GUELTIG', 'NULL_WERT')) = ("wert" IS NOT NULL)),
  ADD CONSTRAINT "freigegebener_messwert_null_wert" CHECK ("status" <> 'NULL_WERT' OR "wert" = 0),
  ADD CONSTRAINT "freigegebener_messwert_endlich" CHECK (
    "wert" > '-Infinity' AND "wert" < 'Infinity' AND "zaehler" > '-Infinity' AND "zaehler" < 'Infinity'
    AND "unten" > '-Infinity' AND "oben" < 'Infinity'
  ),
  ADD CONSTRAINT "freigegebener_messwert_nenner_nicht_negativ" CHECK ("nenner" >= 0 AND "nenner" < 'Infinity'),
  ADD CONSTRAINT "freigegebener_messwert_intervall" CHECK (
    ("unten" IS NULL) = ("oben" IS NULL)
    AND ("unten" IS NULL OR ("wert" IS NOT NULL AND "unten" <= "wert" AND "wert" <= "oben"))
  ),
  ADD CONSTRAINT "freigegebener_messwert_zeichen" CHECK ("zeichen" IN ('p', 'r', 's')),
  -- Aus Zähler und Nenner ließe sich ein gesperrter Wert zurückrechnen.
  ADD CONSTRAINT "freigegebener_messwert_ohne_wert_ohne_zaehler" CHECK ("wert" IS NOT NULL OR "zaehler" IS NULL);

-- Freigaberegel ---------------------------------------------------------------

-- Ein Block bleibt in seinem Datenstand; sonst käme ein freigegebener Wert
-- nachträglich in den Arbeitsstand.
CREATE FUNCTION "messwertblock_bleibt_im_datenstand"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Ein Messwertblock bleibt in seinem Datenstand.'
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER "messwertblock_bleibt_im_datenstand" BEFORE UPDATE OF "datenstand_id" ON "messwertblock"
  FOR EACH ROW WHEN (OLD."datenstand_id" <> NEW."datenstand_id")
  EXECUTE FUNCTION "messwertblock_bleibt_im_datenstand"();

-- Je Anweisung einmal, nicht je Zeile: auch ein COPY aller Werte wird so geprüft.
CREATE FUNCTION "freigegebener_messwert_nur_veroeffentlicht"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT "block_id" FROM "neu") n
    JOIN "messwertblock" b ON b."id" = n."block_id"
    JOIN "datenstand" d ON d."id" = b."datenstand_id"
    WHERE d."art" <> 'VEROEFFENTLICHT'
  ) THEN
    RAISE EXCEPTION 'Freigegebene Messwerte gibt es nur in einem veröffentlichten Datenstand.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'freigegebener_messwert_nur_veroeffentlicht', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "freigegebener_messwert_nur_veroeffentlicht" AFTER INSERT ON "freigegebener_messwert"
  REFERENCING NEW TABLE AS "neu" FOR EACH STATEMENT
  EXECUTE FUNCTION "freigegebener_messwert_nur_veroeffentlicht"();

CREATE TRIGGER "freigegebener_messwert_nur_veroeffentlicht_aendern" AFTER UPDATE ON "freigegebener_messwert"
  REFERENCING NEW TABLE AS "neu" FOR EACH STATEMENT
  EXECUTE FUNCTION "freigegebener_messwert_nur_veroeffentlicht"();
