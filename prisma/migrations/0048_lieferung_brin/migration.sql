-- Grundzahlen kommen Lieferung für Lieferung hinten an und ändern sich nie: Welche Seiten zu einer
-- Lieferung gehören, sagt ein Bereichsindex. Er kostet beim Schreiben fast nichts, wo der bisherige
-- für jede Zahl einen Eintrag schrieb, bei einer Million Zeilen über eine Million Protokollsätze.
DROP INDEX "grundzahl_lieferung_id";
CREATE INDEX "grundzahl_lieferung_id" ON "grundzahl" USING brin ("lieferung_id")
  WITH (pages_per_range = 32, autosummarize = on);
