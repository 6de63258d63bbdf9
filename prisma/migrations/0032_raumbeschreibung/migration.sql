-- Was im Profil eines Raums in Worten steht, in Fassungen; es gilt die höchste. An die Stelle des
-- Steckbriefs tritt eine Beschreibung mit Ortsteilen und Ansprechstelle, die jeder Raum haben kann.

ALTER TABLE "sozialraum" DROP COLUMN "steckbrief";

CREATE TABLE "raumbeschreibung" (
    "id" SERIAL NOT NULL,
    "raum_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "ortsteile" TEXT[] NOT NULL,
    "ansprechstelle" TEXT NOT NULL,
    "erfasst_am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erfasst_von" TEXT NOT NULL,

    CONSTRAINT "raumbeschreibung_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "raumbeschreibung_version_eindeutig" ON "raumbeschreibung" ("raum_id", "version");

ALTER TABLE "raumbeschreibung"
  ADD CONSTRAINT "raumbeschreibung_raum" FOREIGN KEY ("raum_id")
    REFERENCES "raum"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "raumbeschreibung_version_ab_eins" CHECK ("version" >= 1),
  ADD CONSTRAINT "raumbeschreibung_laengen" CHECK (
    char_length("text") <= 4000 AND char_length("ansprechstelle") <= 300
    AND char_length("erfasst_von") <= 200
    AND cardinality("ortsteile") <= 60 AND array_position("ortsteile", NULL) IS NULL
    AND char_length(array_to_string("ortsteile", '')) <= 6000
  );

-- Fassungen von Texten bleiben stehen.
GRANT SELECT, INSERT ON "raumbeschreibung" TO "sozial_app";
GRANT USAGE ON SEQUENCE "raumbeschreibung_id_seq" TO "sozial_app";
