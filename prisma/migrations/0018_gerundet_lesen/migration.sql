-- Ob ein Wert gerundet ist, steht neben ihm: Wer ihn liest, liest es mit, ohne die Zeile zu holen.
ALTER TABLE "freigegebener_messwert"
  DROP CONSTRAINT "freigegebener_messwert_pk",
  ADD CONSTRAINT "freigegebener_messwert_pk" PRIMARY KEY ("block_id", "raumfassung_id")
    INCLUDE ("wert", "status", "unten", "oben", "zaehler", "nenner", "zeichen", "gerundet"),
  -- Ohne Zahl ist nichts gerundet.
  ADD CONSTRAINT "freigegebener_messwert_gerundet" CHECK (NOT "gerundet" OR "wert" IS NOT NULL);
