/** Columns about one site, one row for each. */
import {
  ANGEBOTSFORMEN,
  BARRIEREFREIHEITEN,
  KAPAZITAETSARTEN,
  KAPAZITAETSSTAENDE,
} from '@sozial/domain/angebot'
import type { Tabellenspalte } from './spaltentyp.ts'

const JE_STANDORT = { jeStandort: true } as const

export const STANDORTSPALTEN = {
  standort: {
    name: 'Standort',
    muster: /^(standort|name_des_standorts|standortname|ortsbezeichnung)$/,
    hilfe:
      'Name des Ortes; leer: wie der Anbieter. Jeder weitere Standort bekommt eine eigene Zeile.',
    beispiel: 'Bürgerhaus',
    ...JE_STANDORT,
  },
  form: {
    name: 'Form',
    muster: /^(form|angebotsform)$/,
    hilfe: 'Ob man hingeht, besucht wird oder anruft; leer: an einem Ort.',
    beispiel: ANGEBOTSFORMEN.ORT,
    liste: ANGEBOTSFORMEN,
    ...JE_STANDORT,
  },
  geheim: {
    name: 'Ort geheim',
    muster: /^(ort_geheim|geheim|adresse_geheim|schutzadresse)$/,
    hilfe:
      '„ja“, wenn niemand wissen darf, wo es ist (Frauenhaus). Eine Adresse wird dann nicht gespeichert.',
    beispiel: 'nein',
    ...JE_STANDORT,
  },
  strasse: {
    name: 'Straße',
    muster: /^(strasse|strassenname|str|anschrift|adresse|e_strasse|street)$/,
    hilfe: 'Ohne oder mit Hausnummer.',
    beispiel: 'Marktstraße',
    ...JE_STANDORT,
  },
  hausnummer: {
    name: 'Hausnummer',
    muster: /^(hausnummer|hausnr|hnr|haus_nr|e_hnr)$/,
    hilfe: 'Mit Zusatz: 12a.',
    beispiel: '3',
    ...JE_STANDORT,
  },
  zusatz: {
    name: 'Zusatz',
    muster: /^(zusatz|hausnummernzusatz|hnr_zusatz|e_zus)$/,
    hilfe: 'Zusatz der Hausnummer.',
    beispiel: '',
    nurLesen: true,
    ...JE_STANDORT,
  },
  plz: {
    name: 'PLZ',
    muster: /^(plz|postleitzahl|e_plz|zip)$/,
    hilfe: 'Fünf Ziffern.',
    beispiel: '52525',
    ...JE_STANDORT,
  },
  ort: {
    name: 'Ort',
    muster: /^(ort|stadt|gemeinde|kommune|wohnort|e_ort|city)$/,
    hilfe: 'Stadt oder Gemeinde.',
    beispiel: 'Musterdorf',
    ...JE_STANDORT,
  },
  laenge: {
    name: 'Länge',
    muster: /^(laenge|laengengrad|lon|lng|long|longitude|geo_laenge|x)$/,
    hilfe: 'Geografische Länge in Grad; leer: aus der Adresse.',
    beispiel: '',
    ...JE_STANDORT,
  },
  breite: {
    name: 'Breite',
    muster: /^(breite|breitengrad|lat|latitude|geo_breite|y)$/,
    hilfe: 'Geografische Breite in Grad; leer: aus der Adresse.',
    beispiel: '',
    ...JE_STANDORT,
  },
  zeiten: {
    name: 'Öffnungszeiten',
    muster: /^(oeffnungszeiten|oeffnungszeit|zeiten|termine|sprechzeiten|wann|uhrzeit)$/,
    hilfe:
      'Zum Beispiel „Mo–Fr 9–12 Uhr, jeden 1. Samstag im Monat ab 10 Uhr“ oder „nach Vereinbarung“.',
    beispiel: 'dienstags 14–17 Uhr',
    ...JE_STANDORT,
  },
  barrierefreiheit: {
    name: 'Barrierefreiheit',
    muster: /^(barrierefreiheit|barrierefrei|zugaenglichkeit)$/,
    hilfe: 'Mehrere mit Semikolon.',
    beispiel: `${BARRIEREFREIHEITEN.ROLLSTUHL}; ${BARRIEREFREIHEITEN.WC}`,
    liste: BARRIEREFREIHEITEN,
    mehrere: true,
    ...JE_STANDORT,
  },
  oepnv: {
    name: 'Bus und Bahn',
    muster: /^(bus_und_bahn|oepnv|haltestelle|anfahrt)$/,
    hilfe: 'Wie man hinkommt.',
    beispiel: 'Haltestelle Markt, Linie 402',
    ...JE_STANDORT,
  },
  plaetze: {
    name: 'Plätze',
    muster: /^(plaetze|platzzahl|anzahl_plaetze|platz|kapazitaet|e_platz|anzahl)$/,
    hilfe: 'Wie viel es an diesem Standort gibt; was noch, in einer weiteren Zeile.',
    beispiel: 20,
    ...JE_STANDORT,
  },
  platzkategorie: {
    name: 'Plätze für',
    muster: /^(plaetze_fuer|platzkategorie)$/,
    hilfe: 'Kategorie, für die die Plätze zählen; leer: die erste des Angebots.',
    beispiel: '',
    ...JE_STANDORT,
  },
  platzart: {
    name: 'Gezählt in',
    muster: /^(gezaehlt_in|platzart|kapazitaetsart)$/,
    hilfe: 'Leer: Plätze.',
    beispiel: KAPAZITAETSARTEN.PLAETZE,
    liste: KAPAZITAETSARTEN,
    ...JE_STANDORT,
  },
  platzstand: {
    name: 'Stand der Plätze',
    muster: /^(stand_der_plaetze|platzstand)$/,
    hilfe: 'Leer: gibt es.',
    beispiel: KAPAZITAETSSTAENDE.BESTEHEND,
    liste: KAPAZITAETSSTAENDE,
    ...JE_STANDORT,
  },
} as const satisfies Readonly<Record<string, Tabellenspalte>>
