-- Nach einer großen Lieferung hält der Planer der Datenbank die Tabellen für so klein, wie sie vorher waren, bis die
-- eigene Pflege der Datenbank vorbeikommt: etwa eine Minute lang, für Tabellen mit wenigen Zeilen gar nicht. Zählen
-- darf nur, wem sie gehören; die Anwendung stößt es an.
CREATE FUNCTION "statistik_erneuern"("neue_zahlen" integer) RETURNS boolean
LANGUAGE plpgsql STRICT SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- Unter einem Zehntel bleiben die Pläne dieselben; nie gezählt ist -1.
  IF "neue_zahlen" * 10 < (SELECT "reltuples" FROM pg_class WHERE oid = 'public.grundzahl'::regclass) THEN
    RETURN false;
  END IF;
  ANALYZE public."grundzahl", public."messwert", public."messwertblock", public."lieferung", public."merkmal",
    public."teilgruppe", public."zeitraum", public."quelle", public."raum", public."raumfassung",
    public."zuordnung", public."gebietsstand", public."indikatorfassung";
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION "statistik_erneuern"(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "statistik_erneuern"(integer) TO "sozial_app";
