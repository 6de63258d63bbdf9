-- Wer sich anmeldet, bekommt mit der Bestätigung ein Konto; der Kreis entscheidet über die Organisation.
ALTER TABLE "anbieteranmeldung" ADD COLUMN     "entschieden_am" TIMESTAMPTZ,
ADD COLUMN     "konto_id" INTEGER;
CREATE INDEX "anbieteranmeldung_konto_id" ON "anbieteranmeldung"("konto_id");
ALTER TABLE "anbieteranmeldung" ADD CONSTRAINT "anbieteranmeldung_konto" FOREIGN KEY ("konto_id") REFERENCES "konto"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "anbieteranmeldung"
  ADD CONSTRAINT "anbieteranmeldung_entschieden" CHECK ("entschieden_am" IS NULL OR "bestaetigt_am" IS NOT NULL),
  ADD CONSTRAINT "anbieteranmeldung_website" CHECK ("website" ~* '^(https?://[^[:space:]<>"'']+)?$');
CREATE INDEX "anbieteranmeldung_adresse" ON "anbieteranmeldung" (lower("email"));

-- Löschregel -------------------------------------------------------------------------

-- Neue Werte eines Typs lassen sich in ihrer eigenen Transaktion nicht benutzen, ein neuer Typ schon.
DO $$
BEGIN
  EXECUTE (SELECT format('CREATE TYPE "loeschart_neu" AS ENUM (%s)', string_agg(quote_literal("art"), ', ' ORDER BY "platz"))
    FROM (SELECT "art"::text, "platz" FROM unnest(enum_range(NULL::"loeschart")) WITH ORDINALITY AS alte("art", "platz")
      UNION ALL VALUES ('ANBIETERANMELDUNG', 1001)) AS alle);
END $$;
ALTER TABLE "loeschregel" ALTER COLUMN "art" TYPE "loeschart_neu" USING ("art"::text::"loeschart_neu");
DROP TYPE "loeschart";
ALTER TYPE "loeschart_neu" RENAME TO "loeschart";

INSERT INTO "loeschregel" ("art", "frist", "einheit", "minimum", "maximum") VALUES ('ANBIETERANMELDUNG', 30, 'TAGE', 7, 180);

-- Rechte -----------------------------------------------------------------------------

GRANT UPDATE ("entschieden_am", "konto_id") ON "anbieteranmeldung" TO "sozial_app";
