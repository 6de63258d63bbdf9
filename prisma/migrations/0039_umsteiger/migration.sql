-- Umsteiger: Anteile mit vier Stellen, die sich genau zu 1 ergänzen, und der Tag, an dem gezählt wurde.

ALTER TABLE "umsteiger"
  ALTER COLUMN "anteil" TYPE DECIMAL(5, 4),
  ADD COLUMN "zeitraum_id" INTEGER,
  ADD CONSTRAINT "umsteiger_zeitraum" FOREIGN KEY ("zeitraum_id")
    REFERENCES "zeitraum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Sonst wäre die Summe aller neuen Räume nicht mehr der Kreis.
CREATE FUNCTION "umsteiger_ganz"() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT FROM public."abstammung" a
    JOIN public."abstammung" g ON g."von_id" = a."von_id" AND g."datum" = a."datum"
    JOIN public."umsteiger" u ON u."abstammung_id" = g."id" AND u."teilgruppe_id" = NEW."teilgruppe_id"
    WHERE a."id" = NEW."abstammung_id"
    HAVING sum(u."anteil") <> 1
  ) THEN
    RAISE EXCEPTION 'Die Anteile einer Fassung ergeben zusammen genau 1.'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "umsteiger_ganz" AFTER INSERT OR UPDATE ON "umsteiger"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "umsteiger_ganz"();
