-- Eine Regel kann ausgeschaltet sein und für eine Quelle eine eigene Grenze haben; wer das war, steht dabei.
ALTER TABLE "plausibilitaetsregel"
  ADD COLUMN "quelle" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "aus" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "geaendert_von" TEXT NOT NULL DEFAULT '',
  ALTER COLUMN "schwelle" DROP NOT NULL,
  DROP CONSTRAINT "plausibilitaetsregel_pkey",
  ADD CONSTRAINT "plausibilitaetsregel_pkey" PRIMARY KEY ("code", "quelle"),
  ADD CONSTRAINT "plausibilitaetsregel_quelle" CHECK (length("quelle") <= 200);

-- Rechte: was für eine Quelle abweicht, kann auch wieder gelten wie für alle; das Protokoll sagt, wer das wollte.
GRANT INSERT ("quelle", "aus", "geaendert_von"), UPDATE ("aus", "geaendert_von"), DELETE
  ON "plausibilitaetsregel" TO "sozial_app";
