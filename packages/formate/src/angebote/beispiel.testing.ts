/** Offers for tests: a few by hand, and any. */
import {
  ANGEBOTSFORMSCHLUESSEL,
  BARRIEREFREIHEITSSCHLUESSEL,
  HILFEFORMSCHLUESSEL,
  KAPAZITAETSARTSCHLUESSEL,
  KOSTENARTSCHLUESSEL,
  SPRACHSCHLUESSEL,
  TRAEGERARTSCHLUESSEL,
  ZIELGRUPPENSCHLUESSEL,
  ZUGANGSSCHLUESSEL,
} from '@sozial/domain/angebot'
import type { Oeffnungszeit } from '@sozial/domain/oeffnungszeit'
import fc from 'fast-check'
import type { Angebotsbezug, Angebotssatz, Standortsatz } from './satz.ts'

export const HEUTE = '2026-03-02'

export const BEZUG: Angebotsbezug = {
  kreis: { schluessel: '05370', name: 'Kreis Heinsberg' },
  heute: HEUTE,
  kategorien: [
    {
      schluessel: 'offene-jugendarbeit',
      name: 'Offene Kinder- und Jugendarbeit',
      synonyme: ['Jugendfreizeiteinrichtung', 'Jugendzentrum'],
    },
    { schluessel: 'begegnung', name: 'Begegnungsstätte', synonyme: ['Treff', 'Seniorentreff'] },
    { schluessel: 'tagespflege', name: 'Tages- und Nachtpflege', synonyme: [] },
  ],
  raeume: [
    { id: 11, schluessel: '05370036', name: 'Wassenberg' },
    { id: 12, schluessel: '05370008', name: 'Gangelt' },
    { id: 22, schluessel: 'S-12', name: 'Gangelt' },
  ],
}

const ZEICHEN = [...'abcXYZäöüß 0123.,:;"\'=+-@<>&#|/()–„“€\n']
const text = (hoechstens: number) =>
  fc
    .array(fc.constantFrom(...ZEICHEN), { maxLength: Math.min(hoechstens, 40) })
    .map((zeichen) => zeichen.join('').trim())
const wort = (hoechstens: number) => text(hoechstens).map((eines) => `A${eines}`)
const einige = <T>(werte: readonly T[]) => fc.shuffledSubarray([...werte], { maxLength: 4 })

const regel = fc
  .record({
    byday: fc.shuffledSubarray(['MO', 'TU', 'WE', 'TH', 'FR'], { minLength: 1 }),
    von: fc.integer({ min: 6, max: 12 }),
    dauer: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ byday, von, dauer }): Oeffnungszeit => ({
    art: 'REGEL',
    dtstart: HEUTE,
    freq: 'WEEKLY',
    interval: 1,
    byday,
    until: null,
    oeffnet: `${String(von).padStart(2, '0')}:00`,
    schliesst: `${String(von + dauer).padStart(2, '0')}:30`,
    gueltigAb: null,
    gueltigBis: null,
  }))
const vereinbarung: Oeffnungszeit = { art: 'VEREINBARUNG', gueltigAb: null, gueltigBis: null }

const grad = (mitte: number) =>
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((teil) => (mitte * 1e7 + teil) / 1e7)

const standort = fc.record<Standortsatz>({
  name: wort(200),
  form: fc.constantFrom(...ANGEBOTSFORMSCHLUESSEL),
  geheim: fc.constant(false),
  strasse: fc.constantFrom('Markt', 'Straße des 17. Juni', 'Am Alten Bahnhof'),
  hausnummer: fc.constantFrom('1', '12a', '3-5'),
  plz: fc.constantFrom('01067', '52525'),
  ort: fc.constantFrom('Heinsberg', 'Übach-Palenberg'),
  laenge: grad(6.1),
  breite: grad(51.1),
  zeiten: fc
    .constantFrom([], [vereinbarung])
    .chain((ende) => regel.map((eine) => [eine, ...ende] as readonly Oeffnungszeit[])),
  barrierefreiheit: einige(BARRIEREFREIHEITSSCHLUESSEL),
  oepnv: text(100),
  kapazitaeten: fc.array(
    fc.record({
      kategorie: fc.constantFrom(...BEZUG.kategorien.map(({ schluessel }) => schluessel)),
      art: fc.constantFrom(...KAPAZITAETSARTSCHLUESSEL),
      anzahl: fc.integer({ min: 0, max: 500 }).map((zahl) => zahl / 2),
      status: fc.constantFrom('BESTEHEND' as const, 'GEPLANT' as const),
    }),
    { maxLength: 2 },
  ),
})

const leerWeg = (inhalt: object): object =>
  Object.fromEntries(
    Object.entries(inhalt).filter(
      ([, wert]) =>
        wert !== '' && wert !== undefined && !(Array.isArray(wert) && wert.length === 0),
    ),
  )

const inhalt = fc
  .record({
    titel: wort(40),
    kurztext: wort(100),
    langtext: text(100),
    leichteSprache: text(100),
    anmeldung: text(100),
    kosten: text(100),
    rechtsgrundlage: text(50),
    kategorien: fc.shuffledSubarray(BEZUG.kategorien.map(({ schluessel }) => schluessel)),
    zielgruppen: einige(ZIELGRUPPENSCHLUESSEL),
    zugang: einige(ZUGANGSSCHLUESSEL),
    hilfeMix: einige(HILFEFORMSCHLUESSEL),
    sprachen: einige(SPRACHSCHLUESSEL),
    kostenart: fc.constantFrom(...KOSTENARTSCHLUESSEL),
    alter: fc.constantFrom({ von: 6, bis: 12 }, { von: 65, bis: null }, { von: null, bis: 26 }),
    einzugsgebiet: fc.constantFrom(
      { art: 'KREIS' as const },
      { art: 'UMKREIS' as const, km: 2.5 },
      { art: 'RAEUME' as const, raeume: [11, 22] },
    ),
    kontakt: fc.record({
      name: text(40),
      telefon: fc.constantFrom('', '02452 1234-5', '+49 2452 12'),
      email: fc.constantFrom('', 'treff@example.org'),
      website: fc.constantFrom('', 'https://example.org/treff?a=1&b=2'),
    }),
    ehrenamtliche: fc.constantFrom(undefined, 0, 12),
  })
  .map((roh) => {
    const kontaktLeer = Object.values(roh.kontakt).every((teil) => teil === '')
    return leerWeg({
      ...roh,
      kontakt: kontaktLeer ? undefined : roh.kontakt,
    })
  })

/** Any public offer that a Kreis may have. */
export const angebotssatz: fc.Arbitrary<Angebotssatz> = fc.record({
  kennung: fc.uuid(),
  organisation: fc.record({
    name: wort(40),
    traegerart: fc.constantFrom(...TRAEGERARTSCHLUESSEL),
    telefon: fc.constant(''),
    email: fc.constant(''),
    website: fc.constant(''),
  }),
  inhalt,
  standorte: fc.uniqueArray(standort, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
  zustand: fc.constant(''),
  bestaetigtAm: fc.constant(null),
})

export const GEHEIM: Standortsatz = {
  name: 'Haus am Wald',
  form: 'ORT',
  geheim: true,
  strasse: 'Waldweg',
  hausnummer: '7',
  plz: '52525',
  ort: 'Heinsberg',
  laenge: 6.12345,
  breite: 51.12345,
  zeiten: [],
  barrierefreiheit: [],
  oepnv: '',
  kapazitaeten: [],
}
