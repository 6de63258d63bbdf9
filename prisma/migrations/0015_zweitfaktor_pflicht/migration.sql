-- Wer Konten verwaltet, weist sich immer doppelt aus; wer veröffentlicht, von Anfang an.
-- Für Planung und Kommunen empfohlen, der Kreis entscheidet.
UPDATE "rollenregel" SET "zweitfaktor_pflicht" = true, "geaendert_am" = now()
WHERE "rolle" IN ('ADMIN', 'GEHEIMHALTUNG') AND NOT "zweitfaktor_pflicht";
ALTER TABLE "rollenregel" ADD CONSTRAINT "rollenregel_verwaltung_immer"
  CHECK ("rolle" <> 'ADMIN' OR "zweitfaktor_pflicht");
