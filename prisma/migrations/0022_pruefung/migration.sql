-- Grenzen der Plausibilitätsregeln, wo ein Kreis andere will als die vorgegebenen.
CREATE TABLE "plausibilitaetsregel" (
    "code" TEXT NOT NULL,
    "schwelle" DOUBLE PRECISION NOT NULL,
    "geaendert_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plausibilitaetsregel_pkey" PRIMARY KEY ("code")
);

ALTER TABLE "plausibilitaetsregel"
  ADD CONSTRAINT "plausibilitaetsregel_code" CHECK ("code" ~ '^[A-Z_]{1,60}$'),
  ADD CONSTRAINT "plausibilitaetsregel_schwelle" CHECK ("schwelle" > 0 AND "schwelle" <= 1000);

-- Rechte: eine Grenze wird gesetzt und geändert, nicht vergessen; das Protokoll sagt, von wem.
GRANT SELECT ON "plausibilitaetsregel" TO "sozial_app";
GRANT INSERT ("code", "schwelle"), UPDATE ("schwelle", "geaendert_am") ON "plausibilitaetsregel" TO "sozial_app";
