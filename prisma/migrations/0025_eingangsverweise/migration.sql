-- Worauf ein Eingang antwortet und nach welcher Vorlage er gelesen wird, gibt es auch.
-- Anforderungen und Vorlagen werden abgeschlossen und stillgelegt, nie gelöscht: RESTRICT.

UPDATE "eingang" e SET "vorlage_id" = NULL
  WHERE "vorlage_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "vorlage" v WHERE v."id" = e."vorlage_id");
UPDATE "eingang" e SET "anforderung_id" = NULL
  WHERE "anforderung_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "datenanforderung" a WHERE a."id" = e."anforderung_id");

ALTER TABLE "eingang"
  ADD CONSTRAINT "eingang_anforderung" FOREIGN KEY ("anforderung_id")
    REFERENCES "datenanforderung"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "eingang_vorlage" FOREIGN KEY ("vorlage_id")
    REFERENCES "vorlage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "eingang_anforderung_id" ON "eingang" ("anforderung_id");
CREATE INDEX "eingang_vorlage_id" ON "eingang" ("vorlage_id");

-- Rückfragen gehen nicht über diese Post: Die Art gab es, ohne dass etwas sie schrieb.
CREATE TYPE "nachrichtenart_neu" AS ENUM ('ANFORDERUNG', 'ERINNERUNG');
ALTER TABLE "nachricht" ALTER COLUMN "art" TYPE "nachrichtenart_neu" USING ("art"::text::"nachrichtenart_neu");
DROP TYPE "nachrichtenart";
ALTER TYPE "nachrichtenart_neu" RENAME TO "nachrichtenart";
