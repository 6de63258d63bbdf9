-- Szenarien bleiben, solange an ihnen jemand arbeitet.
-- Neue Werte eines Typs lassen sich in ihrer eigenen Transaktion nicht benutzen, ein neuer Typ schon.
DO $$
BEGIN
  EXECUTE (SELECT format('CREATE TYPE "loeschart_neu" AS ENUM (%s)', string_agg(quote_literal("art"), ', ' ORDER BY "platz"))
    FROM (SELECT "art"::text, "platz" FROM unnest(enum_range(NULL::"loeschart")) WITH ORDINALITY AS alte("art", "platz")
      UNION ALL VALUES ('SZENARIO', 1001)) AS alle);
END $$;
ALTER TABLE "loeschregel" ALTER COLUMN "art" TYPE "loeschart_neu" USING ("art"::text::"loeschart_neu");
DROP TYPE "loeschart";
ALTER TYPE "loeschart_neu" RENAME TO "loeschart";

INSERT INTO "loeschregel" ("art", "frist", "einheit", "minimum", "maximum") VALUES ('SZENARIO', 36, 'MONATE', 6, 120);
