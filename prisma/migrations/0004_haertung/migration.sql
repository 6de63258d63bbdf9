-- Was einmal gesagt ist, bleibt gesagt: veröffentlichte Werte, eine Veröffentlichung
-- und das Zurückziehen einer Lieferung nimmt auch die Anwendung nicht zurück. Und
-- Räume liegen nicht im Kreis ineinander.

-- Weist die Zeile ab; die WHEN-Bedingung des Auslösers sagt, wann, sein Name ist
-- der Code, sein Argument der Satz.
CREATE FUNCTION "abgewiesen"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0]
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;

-- Nur in eine Richtung ---------------------------------------------------------

CREATE TRIGGER "lieferung_bleibt_zurueckgezogen" BEFORE UPDATE ON "lieferung"
  FOR EACH ROW WHEN (
    OLD."zurueckgezogen_am" IS NOT NULL
    AND (OLD."zurueckgezogen_am", OLD."zurueckgezogen_grund")
      IS DISTINCT FROM (NEW."zurueckgezogen_am", NEW."zurueckgezogen_grund")
  )
  EXECUTE FUNCTION "abgewiesen"('Eine zurückgezogene Lieferung bleibt zurückgezogen.');

CREATE TRIGGER "datenstand_bleibt_veroeffentlicht" BEFORE UPDATE ON "datenstand"
  FOR EACH ROW WHEN (
    OLD."veroeffentlicht_am" IS NOT NULL AND OLD."veroeffentlicht_am" IS DISTINCT FROM NEW."veroeffentlicht_am"
  )
  EXECUTE FUNCTION "abgewiesen"('Ein veröffentlichter Datenstand bleibt veröffentlicht.');

-- Veröffentlichte Werte --------------------------------------------------------

-- Mit dem Block gingen auch seine freigegebenen Werte verloren (ON DELETE CASCADE).
CREATE TRIGGER "messwertblock_unveraenderlich_aendern" BEFORE UPDATE ON "messwertblock"
  FOR EACH ROW WHEN (OLD."datenstand_id" <> 0 AND OLD."datenstand_id" = NEW."datenstand_id")
  EXECUTE FUNCTION "abgewiesen"('Messwertblöcke außerhalb des Arbeitsstands ändern sich nicht.');

CREATE TRIGGER "messwertblock_unveraenderlich_loeschen" BEFORE DELETE ON "messwertblock"
  FOR EACH ROW WHEN (OLD."datenstand_id" <> 0)
  EXECUTE FUNCTION "abgewiesen"('Messwertblöcke außerhalb des Arbeitsstands werden nicht gelöscht.');

-- Je Anweisung einmal, nicht je Zeile: das Neurechnen des Arbeitsstands bleibt schnell.
CREATE FUNCTION "veroeffentlichte_werte_bleiben"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT "block_id" FROM "betroffen") n
    JOIN "messwertblock" b ON b."id" = n."block_id"
    JOIN "datenstand" d ON d."id" = b."datenstand_id"
    WHERE d."veroeffentlicht_am" IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'An einem veröffentlichten Datenstand ändert sich kein Messwert.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "messwert_unveraenderlich_einfuegen" AFTER INSERT ON "messwert"
  REFERENCING NEW TABLE AS "betroffen" FOR EACH STATEMENT
  EXECUTE FUNCTION "veroeffentlichte_werte_bleiben"();

CREATE TRIGGER "messwert_unveraenderlich_aendern" AFTER UPDATE ON "messwert"
  REFERENCING OLD TABLE AS "betroffen" FOR EACH STATEMENT
  EXECUTE FUNCTION "veroeffentlichte_werte_bleiben"();

CREATE TRIGGER "messwert_unveraenderlich_loeschen" AFTER DELETE ON "messwert"
  REFERENCING OLD TABLE AS "betroffen" FOR EACH STATEMENT
  EXECUTE FUNCTION "veroeffentlichte_werte_bleiben"();

CREATE TRIGGER "freigegebener_messwert_unveraenderlich_einfuegen" AFTER INSERT ON "freigegebener_messwert"
  REFERENCING NEW TABLE AS "betroffen" FOR EACH STATEMENT
  EXECUTE FUNCTION "veroeffentlichte_werte_bleiben"();

-- Wo ein Wert steht, ändert sich nie; so genügt beim Ändern der Blick auf die alten Zeilen.
REVOKE UPDATE ON "messwert", "messwertblock" FROM "sozial_app";
GRANT UPDATE ("zaehler", "nenner", "wert", "unten", "oben", "status", "zeichen") ON "messwert" TO "sozial_app";
GRANT UPDATE ("quellen", "verfahren", "berechnet_am") ON "messwertblock" TO "sozial_app";

-- Räume ------------------------------------------------------------------------

-- Von jeder neuen Zuordnung nach oben, quer durch die Gliederungen, solange sich die
-- Zeiten überschneiden; wer dabei wieder auf den Raum trifft, von dem er kam, läuft im Kreis.
CREATE FUNCTION "zuordnung_ohne_kreis"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE "aufwaerts" AS (
      SELECT n."unter_id" AS "start", n."ober_id", daterange(n."gueltig_ab", n."gueltig_bis") AS "zeit"
      FROM "neu" n
      UNION
      SELECT a."start", z."ober_id", a."zeit" * daterange(z."gueltig_ab", z."gueltig_bis")
      FROM "aufwaerts" a
      JOIN "zuordnung" z ON z."unter_id" = a."ober_id" AND a."zeit" && daterange(z."gueltig_ab", z."gueltig_bis")
    )
    SELECT FROM "aufwaerts" WHERE "start" = "ober_id"
  ) THEN
    RAISE EXCEPTION 'Ein Raum kann nicht über Umwege in sich selbst liegen.'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'zuordnung_ohne_kreis', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "zuordnung_ohne_kreis" AFTER INSERT ON "zuordnung"
  REFERENCING NEW TABLE AS "neu" FOR EACH STATEMENT
  EXECUTE FUNCTION "zuordnung_ohne_kreis"();

CREATE TRIGGER "zuordnung_ohne_kreis_aendern" AFTER UPDATE ON "zuordnung"
  REFERENCING NEW TABLE AS "neu" FOR EACH STATEMENT
  EXECUTE FUNCTION "zuordnung_ohne_kreis"();
