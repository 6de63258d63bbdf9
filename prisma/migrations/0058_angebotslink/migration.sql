-- Was an einem Angebot nicht stimmt, und bis zu welchem Tag tägliche Arbeit getan ist.
CREATE TABLE "angebotshinweis" (
    "id" SERIAL NOT NULL,
    "angebot_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "am" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erledigt_am" TIMESTAMPTZ,
    "erledigt_von" TEXT,

    CONSTRAINT "angebotshinweis_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "tageslauf" (
    "name" TEXT NOT NULL,
    "tag" DATE NOT NULL,

    CONSTRAINT "tageslauf_pkey" PRIMARY KEY ("name")
);
CREATE INDEX "angebotshinweis_angebot_id" ON "angebotshinweis"("angebot_id");
ALTER TABLE "angebotshinweis" ADD CONSTRAINT "angebotshinweis_angebot" FOREIGN KEY ("angebot_id") REFERENCES "unterstuetzungsangebot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "angebotshinweis"
  ADD CONSTRAINT "angebotshinweis_texte" CHECK (
    btrim("text") <> '' AND char_length("text") <= 2000 AND char_length("erledigt_von") <= 200
  ),
  ADD CONSTRAINT "angebotshinweis_erledigt" CHECK (("erledigt_am" IS NULL) = ("erledigt_von" IS NULL));
ALTER TABLE "tageslauf"
  ADD CONSTRAINT "tageslauf_name" CHECK ("name" ~ '^[a-z-]{2,60}$'),
  ADD CONSTRAINT "tageslauf_tag" CHECK (isfinite("tag"));

GRANT SELECT ON "angebotshinweis", "tageslauf" TO "sozial_app";
GRANT INSERT, DELETE, UPDATE ("erledigt_am", "erledigt_von") ON "angebotshinweis" TO "sozial_app";
GRANT INSERT, UPDATE ("tag") ON "tageslauf" TO "sozial_app";
GRANT USAGE ON SEQUENCE "angebotshinweis_id_seq" TO "sozial_app";
