-- Wer sucht, tippt: Dreiergruppen von Buchstaben finden auch „Frühförderng“ und den Teil eines langen Wortes.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- Eine Woche als Menge ihrer Minuten, ab Montag 0 Uhr: „Dienstag abends“ ist dann eine Frage nach der Schnittmenge.
ALTER TABLE "oeffentliches_angebot" ADD COLUMN "oeffnungsminuten" int4multirange NOT NULL DEFAULT '{}';
ALTER TABLE "oeffentliches_angebot" ADD CONSTRAINT "oeffentliches_angebot_woche"
  CHECK ("oeffnungsminuten" <@ '{[0,10080)}'::int4multirange);

CREATE INDEX "oeffentliches_angebot_suche" ON "oeffentliches_angebot" USING gin ("suche");
CREATE INDEX "oeffentliches_angebot_suchtext" ON "oeffentliches_angebot" USING gin ("suchtext" gin_trgm_ops);
CREATE INDEX "oeffentliches_angebot_kategorien" ON "oeffentliches_angebot" USING gin ("kategorien");
