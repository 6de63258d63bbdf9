-- Wann, von wem und in welchen Stand des Vorschlags ein Gegenvorschlag übernommen wurde, weiß fortan die
-- Stellungnahme: die Kommune sieht das Protokoll des Kreises nicht.

ALTER TABLE "stellungnahme"
  ADD COLUMN "uebernommen_von" TEXT,
  ADD COLUMN "uebernommen_am" TIMESTAMPTZ,
  ADD COLUMN "uebernommen_stand" INTEGER,
  ADD CONSTRAINT "stellungnahme_uebernahme" CHECK (
    num_nonnulls("uebernommen_von", "uebernommen_am", "uebernommen_stand") IN (0, 3)
    AND ("uebernommen_am" IS NULL OR "variante_id" IS NOT NULL) AND char_length("uebernommen_von") <= 200
  );

-- Übernommen wird auch, worauf schon geantwortet ist; die Antwort bleibt, wie sie war.
DROP TRIGGER "stellungnahme_bleibt" ON "stellungnahme";
CREATE TRIGGER "stellungnahme_bleibt" BEFORE UPDATE ON "stellungnahme"
  FOR EACH ROW WHEN (
    OLD."antwort" IS NOT NULL
    AND to_jsonb(NEW) - '{uebernommen_von,uebernommen_am,uebernommen_stand}'::text[]
      <> to_jsonb(OLD) - '{uebernommen_von,uebernommen_am,uebernommen_stand}'::text[]
  )
  EXECUTE FUNCTION "abgewiesen"('Was auf eine Stellungnahme geantwortet wurde, ändert sich nicht.');

UPDATE "stellungnahme" s
SET "uebernommen_von" = left(p."akteur", 200), "uebernommen_am" = p."zeitpunkt",
  "uebernommen_stand" = (p."neu" ->> 'stand')::int
FROM (
  SELECT DISTINCT ON ("neu" ->> 'variante') * FROM "protokoll"
  WHERE "gegenstand" = 'Zuschnitt' AND "handlung" = 'takeGegenvorschlag'
  ORDER BY "neu" ->> 'variante', "id" DESC
) p
WHERE s."variante_id"::text = p."neu" ->> 'variante';

GRANT UPDATE ("uebernommen_von", "uebernommen_am", "uebernommen_stand") ON "stellungnahme" TO "sozial_app";
