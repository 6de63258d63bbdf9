-- Was entschieden ist, bleibt entschieden: ein beschlossener Zuschnitt kann nur noch aufgehoben werden,
-- ein aufgehobener oder verworfener gar nichts mehr, und wonach gefragt wurde, ist kein Entwurf mehr.

CREATE TRIGGER "zuschnitt_bleibt_entschieden" BEFORE UPDATE ON "zuschnitt"
  FOR EACH ROW WHEN (
    CASE
      WHEN OLD."zustand" = 'ENTWURF' THEN NEW."zustand" = 'AUFGEHOBEN'
      WHEN OLD."zustand" = 'IN_ABSTIMMUNG' THEN NEW."zustand" IN ('ENTWURF', 'AUFGEHOBEN')
      ELSE NOT (OLD."zustand" = 'BESCHLOSSEN' AND NEW."zustand" = 'AUFGEHOBEN')
        OR (NEW."name", NEW."stichtag", NEW."begruendung")
          IS DISTINCT FROM (OLD."name", OLD."stichtag", OLD."begruendung")
    END
  )
  EXECUTE FUNCTION "abgewiesen"('Ein beschlossener, aufgehobener oder verworfener Zuschnitt ändert sich nicht.');

-- Welcher Raum der Vorlage gemeint ist, sagt weder seine Nummer noch sein Name: beide ändern sich. Kein
-- Fremdschlüssel, denn der Raum der Vorlage kann inzwischen entfernt sein.
ALTER TABLE "zuschnittsraum" ADD COLUMN "vorlage_id" INTEGER;
-- Bisherige Kopien: derselbe Sozialraum wird fortgesetzt, oder die Nummer ist dieselbe.
ALTER TABLE "zuschnittsraum" DISABLE TRIGGER "zuschnittsraum_bleibt";
UPDATE "zuschnittsraum" r SET "vorlage_id" = (
  SELECT v."id" FROM "zuschnittsraum" v
  WHERE v."zuschnitt_id" = z."variante_von" AND v."kommune_id" = r."kommune_id"
    AND (v."setzt_fort_id" = r."setzt_fort_id" OR v."nummer" = r."nummer")
  ORDER BY v."setzt_fort_id" = r."setzt_fort_id" DESC NULLS LAST LIMIT 1)
FROM "zuschnitt" z WHERE z."id" = r."zuschnitt_id" AND z."variante_von" IS NOT NULL;
ALTER TABLE "zuschnittsraum" ENABLE TRIGGER "zuschnittsraum_bleibt";
