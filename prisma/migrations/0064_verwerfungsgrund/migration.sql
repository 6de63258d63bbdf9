-- Warum ein Vorschlag nicht weiter verfolgt wird, liest auch, wer ihn gemacht hat: die Kommune sieht das
-- Protokoll des Kreises nicht.

ALTER TABLE "zuschnitt" ADD COLUMN "verwerfungsgrund" TEXT NOT NULL DEFAULT '';

ALTER TABLE "zuschnitt" DISABLE TRIGGER "zuschnitt_bleibt_entschieden";
UPDATE "zuschnitt" z SET "verwerfungsgrund" = left(p."neu" ->> 'grund', 4000)
FROM "protokoll" p
WHERE z."zustand" = 'VERWORFEN' AND p."gegenstand" = 'Zuschnitt' AND p."handlung" = 'verwerfeZuschnitt'
  AND p."kennung" = z."id"::text AND p."neu" ->> 'grund' IS NOT NULL;
ALTER TABLE "zuschnitt" ENABLE TRIGGER "zuschnitt_bleibt_entschieden";

ALTER TABLE "zuschnitt" ADD CONSTRAINT "zuschnitt_verwerfungsgrund" CHECK (
  char_length("verwerfungsgrund") <= 4000 AND ("zustand" = 'VERWORFEN' OR "verwerfungsgrund" = ''));

GRANT UPDATE ("verwerfungsgrund") ON "zuschnitt" TO "sozial_app";
