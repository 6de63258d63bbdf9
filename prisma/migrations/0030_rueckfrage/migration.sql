-- Datenanforderungen nach einer Vorlage und für die Räume einer Kommune; Rückfragen zu dem, was
-- geliefert wurde, und ihre Antworten; Mails, von denen einmal niemand wusste, ob sie ankamen.

ALTER TABLE "datenanforderung"
  ADD COLUMN "vorlage_id" INTEGER,
  ADD COLUMN "raum_id" INTEGER,
  ADD CONSTRAINT "datenanforderung_vorlage" FOREIGN KEY ("vorlage_id")
    REFERENCES "vorlage"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "datenanforderung_raum" FOREIGN KEY ("raum_id")
    REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "datenanforderung_vorlage_id" ON "datenanforderung"("vorlage_id");
CREATE INDEX "datenanforderung_raum_id" ON "datenanforderung"("raum_id");

-- Rückfragen ---------------------------------------------------------------------

CREATE TYPE "rueckfrageart" AS ENUM ('FRAGE', 'ANTWORT');

CREATE TABLE "rueckfrage" (
    "id" SERIAL NOT NULL,
    "anforderung_id" INTEGER NOT NULL,
    "art" "rueckfrageart" NOT NULL,
    "text" TEXT NOT NULL,
    "von" TEXT NOT NULL,
    "am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rueckfrage_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "rueckfrage_anforderung_id" ON "rueckfrage"("anforderung_id");
ALTER TABLE "rueckfrage"
  ADD CONSTRAINT "rueckfrage_anforderung" FOREIGN KEY ("anforderung_id")
    REFERENCES "datenanforderung"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "rueckfrage_texte" CHECK (
    btrim("text") <> '' AND char_length("text") <= 4000 AND char_length("von") <= 200
  );
CREATE TRIGGER "rueckfrage_bleibt" BEFORE UPDATE ON "rueckfrage"
  FOR EACH ROW EXECUTE FUNCTION "abgewiesen"('Was gefragt oder geantwortet wurde, ändert sich nicht.');

-- Mails --------------------------------------------------------------------------

-- Neue Werte eines Typs lassen sich in ihrer eigenen Transaktion nicht benutzen, ein neuer Typ schon.
CREATE TYPE "nachrichtenart_neu" AS ENUM ('ANFORDERUNG', 'ERINNERUNG', 'RUECKFRAGE');
ALTER TABLE "nachricht" ALTER COLUMN "art" TYPE "nachrichtenart_neu" USING ("art"::text::"nachrichtenart_neu");
DROP TYPE "nachrichtenart";
ALTER TYPE "nachrichtenart_neu" RENAME TO "nachrichtenart";

-- Wie oft eine Mail beim Übergeben verloren gegangen sein kann: nach dem ersten Mal geht sie noch
-- einmal von selbst, danach sieht ein Mensch nach.
ALTER TABLE "nachricht"
  ADD COLUMN "zweifel" SMALLINT NOT NULL DEFAULT 0,
  ADD CONSTRAINT "nachricht_zweifel" CHECK ("zweifel" >= 0);

-- Rechte -------------------------------------------------------------------------

GRANT INSERT ("vorlage_id", "raum_id"), UPDATE ("vorlage_id", "raum_id") ON "datenanforderung" TO "sozial_app";
GRANT SELECT ON "rueckfrage" TO "sozial_app";
GRANT INSERT ("anforderung_id", "art", "text", "von"), DELETE ON "rueckfrage" TO "sozial_app";
GRANT UPDATE ("zweifel") ON "nachricht" TO "sozial_app";
GRANT USAGE ON SEQUENCE "rueckfrage_id_seq" TO "sozial_app";
