-- Zwei Rollen: der Eigentümer migriert, die Anwendung arbeitet als sozial_app.
-- Was einer Zahl ihre Bedeutung gibt (Raum, Zeitraum, Teilgruppe, Fassungen),
-- was geliefert, freigegeben oder protokolliert ist, kann sie nur hinzufügen.
-- TRUNCATE hat sie nirgends.

-- Rollen gehören dem ganzen Server: eine andere Datenbank kann sie gerade angelegt haben.
DO $$
BEGIN
  CREATE ROLE "sozial_app" NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

-- Ein Eigentümer ohne Superuser-Rechte muss die Rolle annehmen dürfen.
DO $$
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT "sozial_app" TO %I', current_user);
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN NULL;
END $$;

GRANT USAGE ON SCHEMA "public" TO "sozial_app";
GRANT SELECT ON ALL TABLES IN SCHEMA "public" TO "sozial_app";
GRANT USAGE ON ALL SEQUENCES IN SCHEMA "public" TO "sozial_app";

GRANT INSERT ON
  "abstammung", "datenstand", "freigegebener_messwert", "gebietsstand", "gliederung", "grundzahl", "indikator",
  "indikatorfassung", "kreis", "lieferung", "merkmal", "messwert", "messwertblock", "protokoll", "quelle", "raum",
  "raumfassung", "sozialraum", "teilgruppe", "umsteiger", "zeitraum", "zeitreihenbruch", "zuordnung"
TO "sozial_app";

-- Beschreibungen dürfen sich ändern, Schlüssel nicht.
GRANT UPDATE ON "gebietsstand", "gliederung", "indikator", "kreis", "merkmal", "quelle", "sozialraum", "zeitreihenbruch"
TO "sozial_app";
GRANT UPDATE ("name", "stand_vom", "veroeffentlicht_am") ON "datenstand" TO "sozial_app";
GRANT UPDATE ("gueltig_bis") ON "raumfassung", "zuordnung" TO "sozial_app";
GRANT UPDATE ("zurueckgezogen_am", "zurueckgezogen_grund") ON "lieferung" TO "sozial_app";

-- Abgeleitetes wird neu gerechnet, Eingetragenes zurückgenommen.
GRANT UPDATE, DELETE ON "messwert", "messwertblock", "umsteiger" TO "sozial_app";
GRANT DELETE ON "zeitreihenbruch" TO "sozial_app";
