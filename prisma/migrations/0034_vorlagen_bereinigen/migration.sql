-- Eine Vorlage trägt Köpfe und Namen der Datei, an der sie entstand: Fassungen, nach denen nur
-- Lieferungen gelesen wurden, die bereinigt werden, gehen mit ihnen, und nach "lieferung_bereinigen"
-- auch ihre Worte im Protokoll. Mitgeliefertes bleibt. Mehr können die Funktionen nicht.
CREATE FUNCTION "vorlagen_bereinigen"("nummer" integer) RETURNS integer
LANGUAGE plpgsql STRICT SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "nummern" int[];
  "fassungen" int[];
  "vorlagen" int[];
BEGIN
  SELECT array_agg(l."id") INTO "nummern"
  FROM public."lieferung" l JOIN public."lieferung" d ON d."id" = "nummer"
  WHERE d."bereinigt_am" IS NULL AND l."bereinigt_am" IS NULL AND (l."id" = d."id" OR l."inhalt" = d."inhalt");
  IF "nummern" IS NULL THEN
    RETURN 0;
  END IF;
  SELECT coalesce(array_agg(DISTINCT f."id"), '{}'), coalesce(array_agg(DISTINCT f."vorlage_id"), '{}')
    INTO "fassungen", "vorlagen"
  FROM public."lieferung" l
    JOIN public."vorlagenfassung" f ON f."id" = l."vorlagenfassung_id"
    JOIN public."vorlage" v ON v."id" = f."vorlage_id" AND v."katalogschluessel" IS NULL
  WHERE l."id" = ANY("nummern") AND NOT EXISTS (
    SELECT FROM public."lieferung" a WHERE a."vorlagenfassung_id" = f."id" AND a."id" <> ALL("nummern"));

  UPDATE public."lieferung" l SET "vorlagenfassung_id" = NULL WHERE l."vorlagenfassung_id" = ANY("fassungen");
  DELETE FROM public."vorlagenfassung" f WHERE f."id" = ANY("fassungen");
  SELECT coalesce(array_agg(v."id"), '{}') INTO "vorlagen" FROM public."vorlage" v
  WHERE v."id" = ANY("vorlagen")
    AND NOT EXISTS (SELECT FROM public."vorlagenfassung" f WHERE f."vorlage_id" = v."id");
  UPDATE public."eingang" e SET "vorlage_id" = NULL WHERE e."vorlage_id" = ANY("vorlagen");
  DELETE FROM public."vorlage" v WHERE v."id" = ANY("vorlagen");
  RETURN cardinality("fassungen");
END $$;
REVOKE ALL ON FUNCTION "vorlagen_bereinigen"(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "vorlagen_bereinigen"(integer) TO "sozial_app";

-- Eine Vorlage wird nur so gelöscht: Einträge über solche, die es nicht mehr gibt, sind ihre.
CREATE FUNCTION "vorlagenprotokoll_bereinigen"() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  "anzahl" int;
BEGIN
  UPDATE public."protokoll" p SET "alt" = public.json_bereinigt(p."alt", NULL), "neu" = public.json_bereinigt(p."neu", NULL),
    "bereinigt_am" = now()
  WHERE p."gegenstand" = 'Vorlage' AND p."bereinigt_am" IS NULL
    AND NOT EXISTS (SELECT FROM public."vorlage" v WHERE v."id"::text = p."kennung");
  GET DIAGNOSTICS "anzahl" = ROW_COUNT;
  RETURN "anzahl";
END $$;
REVOKE ALL ON FUNCTION "vorlagenprotokoll_bereinigen"() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "vorlagenprotokoll_bereinigen"() TO "sozial_app";
