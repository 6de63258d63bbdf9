import { reichweiteM, WEGANNAHMEN } from '../erreichbarkeit/verkehrsmittel.ts'
import type { Ort } from '../geometrie/umriss.ts'
import { gueltig, ohne, type Wert } from '../wert/index.ts'
import {
  ABGLEICHMERKMALE,
  deriveRegisterzahlen,
  REGISTERKENNZAHLEN,
  VIELFALT,
  zaehleRegistrierte,
  type Kleinraum,
  type Registerstandort,
} from './index.ts'

const GRAD_M = 111_195.08
/** A position so many minutes by car east and north of the equator's origin. */
const amWeg = (ost: number, nord: number): Ort => [
  reichweiteM(ost, WEGANNAHMEN.AUTO) / GRAD_M,
  reichweiteM(nord, WEGANNAHMEN.AUTO) / GRAD_M,
]
/** Where one has so many minutes to the site at 0 and to the one at `basis`. */
function zwischen(a: number, b: number, basis: number): Ort {
  const x = (a * a - b * b + basis * basis) / (2 * basis)
  return amWeg(x, Math.sqrt(a * a - x * x))
}

const raum = (ort: Ort, personen: number | Wert): Kleinraum => ({
  ort,
  oben: [],
  personenOf: () => (typeof personen === 'number' ? gueltig(personen) : personen),
})
const standort = (mehr: Partial<Registerstandort>): Registerstandort => ({
  kategorien: ['jugendarbeit-offen'],
  form: 'ORT',
  geheim: false,
  kreisweit: false,
  bedient: new Set(),
  raum: 0,
  ort: amWeg(0, 0),
  wochenstundenOf: () => gueltig(0),
  kapazitaeten: [],
  ...mehr,
})
const plaetze = (anzahl: number, kategorie = 'jugendarbeit-offen') => [
  { kategorie, art: 'PLAETZE', anzahl } as const,
]
const stellen = (anzahl: number) => [
  { kategorie: 'erziehungsberatung', art: 'VZAE', anzahl } as const,
]

const kategorien = ['jugendarbeit-offen', 'erziehungsberatung', 'tafel', 'museum']
function derive(raeume: readonly Kleinraum[], standorte: readonly Registerstandort[]) {
  const zahlen = deriveRegisterzahlen({ raeume, standorte, kategorien })
  return (merkmal: string) => zahlen.find((eine) => eine.merkmal === merkmal)!
}
const zahlenOf = (werte: readonly Wert[]) => werte.map(({ wert }) => wert)

/** Three places of 1,000, 500 and 1,500 people, two sites; weights 1/.68/.22 at 10/20/30 minutes. */
const DREI = [zwischen(5, 19.9, 18), zwischen(12, 9, 18), zwischen(25, 8, 18)]

describe(deriveRegisterzahlen, () => {
  it('has a figure for every Merkmal, and for nothing twice', () => {
    const zahlen = deriveRegisterzahlen({ raeume: [], standorte: [], kategorien })
    expect(zahlen.map(({ merkmal }) => merkmal)).toEqual([
      ...REGISTERKENNZAHLEN.map(({ merkmal }) => merkmal),
      VIELFALT.merkmal,
    ])
    expect(new Set(zahlen.map(({ merkmal }) => merkmal)).size).toBe(zahlen.length)
  })

  it('shares places out as E2SFCA does, and loses none', () => {
    const [a, b, c] = DREI as [Ort, Ort, Ort]
    const { werte } = derive(
      [raum(a, 1000), raum(b, 500), raum(c, 1500)],
      [
        standort({ kapazitaeten: plaetze(60) }),
        standort({ kapazitaeten: plaetze(30), ort: amWeg(18, 0), raum: 2 }),
      ],
    )('erreichbare_plaetze_okja')
    // A·P: 0.043540 × 1000, 0.035625 × 500, 0.019098 × 1500
    expect(werte[0]!.wert).toBeCloseTo(43.54, 2)
    expect(werte[1]!.wert).toBeCloseTo(17.812, 2)
    expect(werte[2]!.wert).toBeCloseTo(28.648, 2)
    expect(zahlenOf(werte).reduce((summe, wert) => summe! + wert!, 0)).toBeCloseTo(90, 2)
  })

  it('says of nobody what is reached where a site in reach says not how much, or people are not known', () => {
    const [a, b, c] = DREI as [Ort, Ort, Ort]
    const fern = amWeg(200, 0)
    const raeume = [raum(a, 1000), raum(b, 500), raum(c, 1500), raum(fern, 100)]
    const ohneZahl = [standort({ kapazitaeten: plaetze(60) }), standort({ ort: amWeg(18, 0) })]
    expect(zahlenOf(derive(raeume, ohneZahl)('erreichbare_plaetze_okja').werte)).toEqual([
      null,
      null,
      null,
      0,
    ])
    const eineGeheim = [raum(a, ohne('GEHEIM_PRIMAER')), raum(b, 500)]
    const mit = [standort({ kapazitaeten: plaetze(60) })]
    expect(zahlenOf(derive(eineGeheim, mit)('erreichbare_plaetze_okja').werte)).toEqual([
      null,
      null,
    ])
  })

  it('counts posts at the site, Kreis-wide ones by the share of the group, secret ones for the Kreis alone', () => {
    const beratung = { kategorien: ['erziehungsberatung'] }
    const zahl = derive(
      [raum(amWeg(0, 0), 300), raum(amWeg(9, 0), 100)],
      [
        standort({ ...beratung, kapazitaeten: stellen(1.5) }),
        standort({ ...beratung, kapazitaeten: stellen(2), kreisweit: true, raum: 1 }),
        standort({ ...beratung, kapazitaeten: stellen(4), geheim: true, ort: null, raum: null }),
        standort({ kapazitaeten: stellen(50) }),
      ],
    )('beratung_vzae')
    expect(zahlenOf(zahl.werte)).toEqual([3, 0.5])
    expect(zahl.kreis).toEqual(gueltig(7.5))
  })

  it('has no figure where somebody did not say, and none for the Kreis without secret sites', () => {
    const zwei = [raum(amWeg(0, 0), 300), raum(amWeg(9, 0), 100)]
    const zahl = derive(zwei, [
      standort({ wochenstundenOf: () => ohne('NICHT_VERFUEGBAR') }),
      standort({ raum: 1, wochenstundenOf: () => gueltig(12) }),
      standort({ raum: 1, wochenstundenOf: () => ohne('NICHT_SINNVOLL') }),
    ])('okja_wochenstunden')
    expect(zahl.werte).toEqual([ohne('NICHT_VERFUEGBAR'), gueltig(12)])
    expect(zahl.kreis).toBeNull()
  })

  it('reaches whoever lives near enough or in the same Quartier', () => {
    // 15 minutes by bicycle are 2,885 m of straight line.
    const bei = (meter: number): Ort => [meter / GRAD_M, 0]
    const raeume = [
      raum(bei(-5000), 100),
      raum(bei(2880), 200),
      raum(bei(2890), 400),
      raum(bei(1), ohne('GEHEIM_PRIMAER')),
    ]
    const { werte } = derive(raeume, [standort({ ort: bei(0), raum: 0 })])(
      'jugendliche_nah_am_treff',
    )
    expect(werte).toEqual([gueltig(100), gueltig(200), gueltig(0), ohne('GEHEIM_PRIMAER')])
  })

  it('lets a few people stand where the nearest many do', () => {
    const bei = (meter: number): Ort => [meter / GRAD_M, 0]
    const raeume = [raum(bei(0), 500), raum(bei(1000), 2), raum(bei(90_000), 300)]
    const da = standort({ ort: bei(0), raum: 0, kapazitaeten: plaetze(502) })
    const zahl = derive(raeume, [da])
    expect(zahlenOf(zahl('jugendliche_nah_am_treff').werte)).toEqual([500, 2, 0])
    expect(zahlenOf(zahl('erreichbare_plaetze_okja').werte)).toEqual([500, 2, 0])
    const drueben = standort({ ort: bei(1000), raum: 1 })
    const fern = [raum(bei(-9000), 500), raum(bei(1000), 2)]
    expect(zahlenOf(derive(fern, [drueben])('jugendliche_nah_am_treff').werte)).toEqual([0, 0])
  })

  it('weighs people by the categories that they reach', () => {
    const raeume = [raum(amWeg(0, 0), 100), raum(amWeg(60, 0), 200)]
    const { werte } = derive(raeume, [
      standort({ kategorien: ['jugendarbeit-offen', 'unbekannt'] }),
      standort({ kategorien: ['tafel'], form: 'ONLINE', kreisweit: true, raum: null, ort: null }),
      standort({ kategorien: ['museum'], form: 'AUFSUCHEND', bedient: new Set([1]) }),
      standort({ kategorien: ['erziehungsberatung'], geheim: true, raum: null, ort: null }),
    ])(VIELFALT.merkmal)
    // Two of four categories here, two of four there.
    expect(zahlenOf(werte)).toEqual([50, 100])
  })
})

describe(zaehleRegistrierte, () => {
  const u3 = ABGLEICHMERKMALE.find(({ merkmal }) => merkmal === 'plaetze_u3')!
  const kita = (anzahl: number, alterVon: number | null, alterBis: number | null) => ({
    kategorie: 'kita',
    anzahl,
    alterVon,
    alterBis,
  })

  it('counts the places of the age that the Merkmal means', () => {
    const angaben = [kita(10, 0, 2), kita(40, 3, 6), { ...kita(5, 0, 2), kategorie: 'tafel' }]
    expect(zaehleRegistrierte(u3, angaben)).toBe(10)
    expect(zaehleRegistrierte(u3, [])).toBe(0)
  })

  it('compares nothing where nobody says for which age places are', () => {
    expect(zaehleRegistrierte(u3, [kita(10, 0, 2), kita(40, null, null)])).toBeNull()
  })
})
