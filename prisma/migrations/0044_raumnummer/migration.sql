-- Die Nummer eines Sozialraums gilt wie sein Name: von dem Tag an, an dem seine Fassung beginnt, und nicht
-- von dem an, an dem der Beschluss eingetragen wird.

ALTER TABLE "raumfassung" ADD COLUMN "nummer" INTEGER;
UPDATE "raumfassung" f SET "nummer" = s."nummer" FROM "sozialraum" s WHERE s."raum_id" = f."raum_id";
-- Was ein Beschluss abgelöst hat, trug die Nummer, die er dazu festhielt; der älteste weiß von den ältesten.
DO $$
DECLARE
  "b" record;
BEGIN
  FOR "b" IN SELECT "id", "stichtag", "zuvor" FROM "raumbeschluss" ORDER BY "id" DESC LOOP
    UPDATE "raumfassung" f SET "nummer" = (n ->> 'nummer')::int
    FROM jsonb_array_elements("b"."zuvor" -> 'nummern') AS n
    WHERE f."raum_id" = (n ->> 'raumId')::int AND f."gueltig_ab" < "b"."stichtag";
  END LOOP;
END $$;

ALTER TABLE "sozialraum" DROP COLUMN "nummer";
