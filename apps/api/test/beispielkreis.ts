/**
 * A Kreis of three Kommunen with one Indikator over three years, as the steps
 * after a Lieferung leave it: small enough to know every figure by heart.
 */
import type pg from 'pg'

const quadrat = (west: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 51],
      [west + 0.1, 51],
      [west + 0.1, 51.1],
      [west, 51.1],
      [west, 51],
    ],
  ],
})

const BERECHNUNG = {
  typ: 'ANTEIL',
  zaehler: { art: 'MERKMAL', merkmal: 'arbeitslose' },
  nenner: { art: 'MERKMAL', merkmal: 'bevoelkerung', teilgruppe: { alterVon: 15, alterBis: 65 } },
  faktor: 100,
}

const GRUNDLAGE = `
  INSERT INTO raum (id, schluessel, ebene) VALUES
    (1, '05998', 'KREIS'), (2, '05', 'LAND'), (3, '05999', 'KREIS'),
    (101, '05998004', 'KOMMUNE'), (102, '05998008', 'KOMMUNE'), (103, '05998012', 'KOMMUNE'),
    (201, 'S-1', 'SOZIALRAUM');
  INSERT INTO raumfassung (id, raum_id, name, gueltig_ab, geometrie) VALUES
    (1, 1, 'Musterkreis', '1975-01-01', NULL), (2, 2, 'Musterland', '1975-01-01', NULL),
    (3, 3, 'Nachbarkreis', '1975-01-01', NULL),
    (101, 101, 'Adorf', '1975-01-01', '${JSON.stringify(quadrat(6))}'),
    (102, 102, 'Bedorf', '1975-01-01', '${JSON.stringify(quadrat(6.1))}'),
    (103, 103, 'Cedorf', '1975-01-01', '${JSON.stringify(quadrat(6.2))}'),
    (201, 201, 'Adorf-Mitte', '1975-01-01', NULL);
  INSERT INTO kreis (id, raum_id, demo) VALUES (1, 1, true);
  INSERT INTO gliederung (id, schluessel, name) VALUES (1, 'verwaltung', 'Verwaltung');
  INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab) VALUES
    (1, 1, 101, '1975-01-01'), (1, 1, 102, '1975-01-01'), (1, 1, 103, '1975-01-01'),
    (1, 101, 201, '1975-01-01');
  INSERT INTO gebietsstand (id, ebene, stichtag) VALUES
    (1, 'KOMMUNE', '1975-01-01'), (2, 'KREIS', '1975-01-01'), (3, 'LAND', '1975-01-01'),
    (4, 'SOZIALRAUM', '1975-01-01');
  INSERT INTO quelle (id, schluessel, name, herausgeber, lizenz, rang) VALUES
    (1, 'ba', 'Statistik der BA', 'Bundesagentur für Arbeit', 'dl-de/by-2-0', 1),
    (2, 'fortschreibung', 'Fortschreibung', 'IT.NRW', 'dl-de/by-2-0', 2),
    (3, 'zensus2022', 'Zensus 2022', 'IT.NRW', 'dl-de/by-2-0', 3);
  INSERT INTO zugriffsregel (rolle, quelle_id, zweck, reichweite)
    SELECT 'PLANUNG', q.id, z.zweck, 'KREIS' FROM quelle q, unnest(enum_range(NULL::zweck)) z(zweck);
  INSERT INTO merkmal (id, schluessel, name, einheit, art) VALUES
    (1, 'arbeitslose', 'Arbeitslose', 'Personen', 'ANZAHL'),
    (2, 'bevoelkerung', 'Bevölkerung', 'Personen', 'ANZAHL'),
    (3, 'schulden', 'Schulden', 'Euro', 'MENGE');
  INSERT INTO zeitraum (id, art, von, bis) VALUES
    (1, 'STICHTAG', '2014-12-31', '2015-01-01'), (2, 'STICHTAG', '2015-12-31', '2016-01-01'),
    (3, 'STICHTAG', '2016-12-31', '2017-01-01');
  INSERT INTO indikator (id, slug, code, thema, kernset, rang) VALUES
    (1, 'arbeitslosenanteil', 'ARB-01', 'Arbeit', true, 1),
    (2, 'schuldenstand', 'FIN-01', 'Finanzen', false, 1);
  INSERT INTO indikatorfassung (id, indikator_id, version, pruefsumme, name, kurzname, definition,
      berechnung, einheit, nachkommastellen, polaritaet, intervall, gueltig_ab)
    SELECT id, indikator_id, version, md5(id::text), name, name, 'Definition', berechnung::jsonb,
      einheit, 1, polaritaet::polaritaet, intervall::intervallmethode, '2026-01-15 23:30:00Z'
    FROM (VALUES
      (1, 1, 1, 'Arbeitslosenanteil', '${JSON.stringify(BERECHNUNG)}', 'Prozent', 'HOCH_BELASTEND', 'WILSON'),
      (2, 2, 1, 'Schuldenstand', '{"typ":"FERTIGWERT","merkmal":"schulden"}', 'Euro', 'NEUTRAL', 'KEINE')
    ) AS f (id, indikator_id, version, name, berechnung, einheit, polaritaet, intervall);
  INSERT INTO messwertblock
      (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren) VALUES
    (1, 0, 1, 1, 1, '{1,2}', 1), (2, 0, 1, 1, 2, '{1,2}', 1), (3, 0, 1, 1, 3, '{1,3}', 1),
    (4, 0, 1, 2, 1, '{1,2}', 1), (5, 0, 1, 2, 3, '{1,3}', 1);
  INSERT INTO messwert (block_id, raumfassung_id, zaehler, nenner, wert, unten, oben, status, zeichen) VALUES
    (1, 103, 30, 1000, 3, 2.1, 4.3, 'GUELTIG', NULL), (1, 102, 20, 1000, 2, 1.3, 3.1, 'GUELTIG', NULL),
    (1, 101, 10, 1000, 1, 0.5, 1.8, 'GUELTIG', NULL),
    (2, 101, 11, 1000, 1.1, 0.6, 2, 'GUELTIG', 'p'), (2, 102, NULL, 1000, NULL, NULL, NULL, 'GEHEIM_SEKUNDAER', NULL),
    (2, 103, 0, 1000, 0, 0, 0.4, 'NULL_WERT', NULL),
    (3, 101, 12, 1000, 1.2, 0.7, 2.1, 'GUELTIG', NULL), (3, 102, 22, 1000, 2.2, 1.5, 3.3, 'GUELTIG', NULL),
    (3, 103, 32, 1000, 3.2, 2.3, 4.5, 'GUELTIG', NULL),
    (4, 1, 60, 3000, 2, 1.6, 2.6, 'GUELTIG', NULL), (4, 3, 70, 3000, 2.3, 1.8, 2.9, 'GUELTIG', NULL),
    (5, 1, 66, 3000, 2.2, 1.7, 2.8, 'GUELTIG', NULL), (5, 3, 72, 3000, 2.4, 1.9, 3, 'GUELTIG', NULL);
  SELECT setval('messwertblock_id_seq', 100);`

/** Fills an empty database; needs the owner, because Datenstände are published later. */
export async function createBeispielkreis(owner: pg.Pool): Promise<void> {
  await owner.query(GRUNDLAGE)
}

/**
 * Publishes Datenstand 1: the year 2015 with Adorf and Bedorf protected. A
 * prepared Datenstand 2, not yet published, has figures nobody may see.
 */
export async function publishDatenstand(owner: pg.Pool): Promise<void> {
  await owner.query(ZWEI_KONTEN)
  await owner.query(`
    ${entwurfSql(1, 'Bericht 2026')};
    INSERT INTO messwertblock
        (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren) VALUES
      (11, 1, 1, 1, 2, '{1,2}', 1);
    INSERT INTO freigegebener_messwert (block_id, raumfassung_id, zaehler, nenner, wert, status) VALUES
      (11, 101, NULL, 1000, NULL, 'GEHEIM_PRIMAER'), (11, 102, NULL, 1000, NULL, 'GEHEIM_PRIMAER'),
      (11, 103, 7, 1000, 0.7, 'GUELTIG');
    UPDATE datenstand SET zustand = 'VEROEFFENTLICHT', veroeffentlicht_am = now(),
      freigegeben_von = (SELECT id FROM konto WHERE anmeldename = 'zweite@beispiel') WHERE id = 1;
    ${entwurfSql(2, 'Bericht 2028')};
    INSERT INTO messwertblock
        (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren) VALUES
      (12, 2, 1, 1, 3, '{1,2}', 1);
    INSERT INTO freigegebener_messwert (block_id, raumfassung_id, zaehler, nenner, wert, status) VALUES
      (12, 101, 6, 1000, 0.6, 'GUELTIG'), (12, 102, 6, 1000, 0.6, 'GUELTIG'),
      (12, 103, 6, 1000, 0.6, 'GUELTIG');`)
}

/** Whoever prepares and whoever releases, in the organisation of the Kreis. */
const ZWEI_KONTEN = `
  INSERT INTO organisation (art, name) VALUES ('KREIS', 'Musterkreis') ON CONFLICT DO NOTHING;
  INSERT INTO konto (organisation_id, name, anmeldename, rollen)
    SELECT o.id, k.name, k.anmeldename, k.rollen::rolle[]
    FROM (SELECT id FROM organisation WHERE art = 'KREIS' ORDER BY id LIMIT 1) o,
      (VALUES ('Erste', 'erste@beispiel', '{PLANUNG}'), ('Zweite', 'zweite@beispiel', '{GEHEIMHALTUNG}'))
        AS k (name, anmeldename, rollen)`

const entwurfSql = (id: number, name: string): string => `
  INSERT INTO datenstand (id, zustand, name, auswahl, vorbereitet_von, vorbereitet_am)
    SELECT ${id}, 'ENTWURF', '${name}', '{"ebenen":["KOMMUNE"]}', id, now() FROM konto WHERE anmeldename = 'erste@beispiel';
  INSERT INTO schutzlauf (datenstand_id, zustand, beendet_am, verfahren, regelstand, pruefsumme)
    VALUES (${id}, 'FERTIG', now(), 1, repeat('a', 64), repeat('b', 64))`
