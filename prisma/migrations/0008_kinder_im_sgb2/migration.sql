-- EIN-03 zählt allein das SGB II und heißt jetzt so; die Adresse folgt dem Namen.
UPDATE "indikator" SET "slug" = 'kinder-im-sgb2'
WHERE "slug" = 'kinder-in-mindestsicherung'
  AND NOT EXISTS (SELECT FROM "indikator" WHERE "slug" = 'kinder-im-sgb2');
