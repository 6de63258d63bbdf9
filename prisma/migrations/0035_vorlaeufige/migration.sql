-- Vorläufige Zahlen sind wenige unter sehr vielen: Die Datenabdeckung findet sie, ohne alle zu lesen.
CREATE INDEX "grundzahl_vorlaeufig" ON "grundzahl" ("lieferung_id") WHERE "vorlaeufig";
