/**
 * The least rows other rows can refer to, for tests of constraints and rights:
 * every parent has id 1, Raumfassung and Lieferung also 2 and 3.
 */
export const grundlageSql = `
  INSERT INTO quelle (id, schluessel, name, herausgeber, lizenz, rang) VALUES (1, 'q', 'Q', 'H', 'L', 1);
  INSERT INTO merkmal (id, schluessel, name, einheit, art) VALUES (1, 'm', 'M', 'Personen', 'ANZAHL');
  INSERT INTO zeitraum (id, art, von, bis) VALUES (1, 'JAHR', '2020-01-01', '2021-01-01');
  INSERT INTO raum (id, schluessel, ebene) VALUES (1, '05370', 'KREIS'), (2, '05370004', 'KOMMUNE'), (3, '05370008', 'KOMMUNE');
  INSERT INTO raumfassung (id, raum_id, name, gueltig_ab) VALUES
    (1, 1, 'Kreis', '2000-01-01'), (2, 2, 'Erkelenz', '2000-01-01'), (3, 3, 'Gangelt', '2000-01-01');
  INSERT INTO gliederung (id, schluessel, name) VALUES (1, 'verwaltung', 'Verwaltung');
  INSERT INTO zuordnung (id, gliederung_id, ober_id, unter_id, gueltig_ab) VALUES (1, 1, 1, 2, '2000-01-01');
  INSERT INTO abstammung (id, von_id, zu_id, datum) VALUES (1, 2, 3, '2020-01-01');
  INSERT INTO gebietsstand (id, ebene, stichtag) VALUES (1, 'KOMMUNE', '2000-01-01');
  INSERT INTO lieferung (id, quelle_id, dateiname, inhalt, pruefsumme, format, titel, bericht, erfasst_von) VALUES
    (1, 1, 'a.csv', '', repeat('a', 64), 'f', 't', '{}', 'test'),
    (2, 1, 'b.csv', '', repeat('b', 64), 'f', 't', '{}', 'test'),
    (3, 1, 'c.csv', '', repeat('c', 64), 'f', 't', '{}', 'test');
  INSERT INTO indikator (id, slug, code, thema) VALUES (1, 'i', 'I-1', 'T');
  INSERT INTO indikatorfassung (id, indikator_id, version, pruefsumme, name, kurzname, definition, berechnung, einheit,
    nachkommastellen, polaritaet, intervall) VALUES (1, 1, 1, 'p', 'n', 'k', 'd', '{}', '%', 1, 'NEUTRAL', 'KEINE');
  INSERT INTO raum (id, schluessel, ebene) VALUES (4, 'j', 'JUGENDAMTSBEZIRK');
  INSERT INTO organisation (id, art, name, raum_id) VALUES (1, 'KREIS', 'Kreis', 1), (2, 'KOMMUNE', 'Erkelenz', 2), (3, 'ANBIETER', 'Träger', NULL);
  INSERT INTO konto (id, organisation_id, name, anmeldename, rollen) VALUES
    (1, 1, 'Planerin', 'planerin', '{PLANUNG}'), (2, 1, 'Prüfer', 'pruefer', '{GEHEIMHALTUNG}');
  INSERT INTO datenstand (id, zustand, name, auswahl, vorbereitet_von, vorbereitet_am) VALUES (1, 'ENTWURF', 'Stand 1', '{}', 1, now());
  INSERT INTO schutzlauf (datenstand_id, zustand, beendet_am, verfahren, regelstand, pruefsumme)
    VALUES (1, 'FERTIG', now(), 1, repeat('a', 64), repeat('b', 64));
  INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren) VALUES
    (1, 0, 1, 1, 1, '{1}', 1), (2, 1, 1, 1, 1, '{1}', 1);
  INSERT INTO sitzung (id, pruefsumme, konto_id, weg, geraet, endet_am) VALUES
    ('00000000-0000-4000-8000-000000000001', decode(repeat('00', 32), 'hex'), 1, 'DEMO', '', now() + interval '12 hours');
  SELECT setval('organisation_id_seq', 100), setval('konto_id_seq', 100);
  SELECT setval('raumfassung_id_seq', 100), setval('lieferung_id_seq', 100), setval('zuordnung_id_seq', 100),
    setval('abstammung_id_seq', 100), setval('zeitraum_id_seq', 100);
`
