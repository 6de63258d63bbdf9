import fc from 'fast-check'
import { WEGANNAHMEN } from '../erreichbarkeit/index.ts'
import {
  berechneRaumwege,
  describeZielalter,
  mehrbedarfOf,
  naechstesAlter,
  raumlagenOf,
  rankeRaumluecken,
  urteilOf,
  versorgungsfeldOf,
  VERSORGUNGSFELDER,
  zaehleVersorgung,
  zielalterOf,
  type Bedarf,
  type Raumbedarf,
  type Versorgungsangebot,
  type Versorgungsstandort,
} from './index.ts'

const NICHTS = { gesichert: 0, geplant: 0, wegfallend: 0 }
const plaetze = (bestehend: number) => new Map([['treff', { ...NICHTS, bestehend }]])
let nummer = 0
const standort = (raum: number | null, mehr: Partial<Versorgungsstandort> = {}) => ({
  id: `s${(nummer += 1)}`,
  raum,
  ort: null,
  geheim: false,
  aufsuchend: false,
  plaetze: new Map(),
  ...mehr,
})
const angebot = (
  standorte: readonly Versorgungsstandort[],
  mehr: Partial<Versorgungsangebot> = {},
): Versorgungsangebot => ({
  id: `a${(nummer += 1)}`,
  kategorien: new Set(['treff', 'jugend']),
  kreisweit: false,
  raeume: new Set(),
  standorte,
  ...mehr,
})

describe(zaehleVersorgung, () => {
  it('counts a site where it lies and names whom else it serves', () => {
    const einer = angebot([standort(0, { plaetze: plaetze(20) })], { raeume: new Set([0, 1]) })
    const zahl = zaehleVersorgung([einer], 'treff', [0.5, 0.3, 0.2])
    expect(zahl.vorOrt).toEqual([1, 0, 0])
    expect(zahl.herein).toEqual([0, 1, 0])
    expect(zahl.menge).toEqual([1, 0, 0])
    expect(zahl.plaetze).toEqual([20, 0, 0])
    expect(zahl.kreis).toMatchObject({ angebote: 1, kreisweit: 0, plaetze: 20 })
  })

  it('counts two sites of an offer in one area as one offer, with the places of both', () => {
    const einer = angebot([
      standort(0, { plaetze: plaetze(8) }),
      standort(0, { plaetze: plaetze(4) }),
    ])
    const zahl = zaehleVersorgung([einer], 'treff', [1, 0])
    expect([zahl.vorOrt[0], zahl.plaetze[0]]).toEqual([1, 12])
  })

  it('spreads what is there for the whole Kreis by the target group', () => {
    const einer = angebot([standort(0, { plaetze: plaetze(10) })], {
      kreisweit: true,
      raeume: new Set([0, 1, 2]),
    })
    const zahl = zaehleVersorgung([einer], 'treff', [0.5, 0.3, 0.2])
    expect(zahl.vorOrt).toEqual([0, 0, 0])
    expect(zahl.plaetze).toEqual([5, 3, 2])
    expect(zahl.menge).toEqual([0.5, 0.3, 0.2])
    expect(zahl.kreis).toMatchObject({ angebote: 1, kreisweit: 1, plaetze: 10 })
  })

  it('spreads what comes to the people over the areas it serves', () => {
    const dienst = angebot([standort(2, { aufsuchend: true, plaetze: plaetze(8) })], {
      raeume: new Set([0, 1]),
    })
    const zahl = zaehleVersorgung([dienst], 'treff', [0.3, 0.1, 0.6])
    expect([zahl.vorOrt, zahl.herein]).toEqual([
      [1, 1, 0],
      [0, 0, 0],
    ])
    expect(zahl.plaetze).toEqual([expect.closeTo(6, 9), expect.closeTo(2, 9), 0])
  })

  it('counts a secret site for the Kreis alone', () => {
    const haus = angebot([standort(null, { geheim: true, plaetze: plaetze(6) })], {
      raeume: new Set([0]),
      kreisweit: true,
    })
    const zahl = zaehleVersorgung([haus], 'treff', [0.5, 0.5])
    expect([zahl.vorOrt, zahl.menge, zahl.plaetze]).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ])
    expect(zahl.kreis).toMatchObject({ angebote: 1, geheim: 1, plaetze: 6 })
  })

  it('does not take places nobody told for none', () => {
    const stumm = angebot([standort(0)])
    const redend = angebot([standort(1, { plaetze: plaetze(5) })])
    expect(zaehleVersorgung([stumm, redend], 'treff', [0.5, 0.5]).plaetze).toEqual([null, 5])
    expect(zaehleVersorgung([stumm], 'treff', [0.5, 0.5]).plaetze).toEqual([null, null])
    expect(zaehleVersorgung([stumm], 'treff', [0.5, 0.5]).kreis.plaetze).toBeNull()
  })

  it('loses no place and counts none twice, whatever lies where', () => {
    const ort = fc.record({
      raum: fc.nat(2),
      zahl: fc.nat(50),
      art: fc.constantFrom('ORT', 'KREIS', 'HIN'),
    })
    fc.assert(
      fc.property(fc.array(ort, { maxLength: 12 }), (orte) => {
        const alle = orte.map(({ raum, zahl, art }) =>
          angebot([standort(raum, { plaetze: plaetze(zahl), aufsuchend: art === 'HIN' })], {
            kreisweit: art === 'KREIS',
            raeume: new Set(art === 'KREIS' ? [0, 1, 2] : [raum]),
          }),
        )
        const { plaetze: je, kreis } = zaehleVersorgung(alle, 'treff', [0.5, 0.3, 0.2])
        const summe = je.reduce<number>((a, b) => a + (b ?? 0), 0)
        expect(summe).toBeCloseTo(
          orte.reduce((a, { zahl }) => a + zahl, 0),
          9,
        )
        expect(kreis.plaetze ?? 0).toBeCloseTo(summe, 9)
      }),
    )
  })
})

const raum = (wert: number, spanne: number, nenner: number): Raumbedarf => ({
  wert,
  unten: wert - spanne,
  oben: wert + spanne,
  zaehler: (wert * nenner) / 100,
  nenner,
})
const UNBEKANNT: Raumbedarf = { wert: null, unten: null, oben: null, zaehler: null, nenner: null }
const bedarf = (raeume: readonly Raumbedarf[]): Bedarf => ({
  raeume,
  kreis: 20,
  richtung: 'HOCH_IST_BEDARF',
  faktor: 100,
})

describe(raumlagenOf, () => {
  it('measures places against all areas together', () => {
    const voll = angebot([standort(0, { plaetze: plaetze(30) })])
    const klein = angebot([standort(1, { plaetze: plaetze(10) })])
    const lagen = raumlagenOf(
      zaehleVersorgung([voll, klein], 'treff', [0.4, 0.4, 0.2]),
      [400, 400, 200],
    )
    // 40 places for 1,000; 10 for 400 is 25 per 1,000: 37.5 % less.
    expect(lagen.map(({ angebot: lage }) => lage)).toEqual(['GENUG', 'WENIG', 'KEINES'])
    expect(lagen.map(({ fehlanteil }) => fehlanteil)).toEqual([0, 0.375, 1])
  })

  it('measures offers where no places are counted, and nothing where persons are unknown', () => {
    const beratung = [angebot([standort(0)]), angebot([standort(1)]), angebot([standort(1)])]
    const gezaehlt = zaehleVersorgung(beratung, 'treff', [0.5, 0.5])
    expect(raumlagenOf(gezaehlt, [500, 500]).map(({ fehlanteil }) => fehlanteil)).toEqual(
      [1 / 3, 0].map((x) => expect.closeTo(x, 9)),
    )
    expect(raumlagenOf(gezaehlt, [null, null])).toEqual([
      { angebot: 'OHNE_ANGABE', fehlanteil: 0 },
      { angebot: 'OHNE_ANGABE', fehlanteil: 0 },
    ])
  })
})

describe(rankeRaumluecken, () => {
  const lage = (fehlanteil: number) =>
    ({
      angebot: fehlanteil === 1 ? 'KEINES' : fehlanteil > 0 ? 'WENIG' : 'GENUG',
      fehlanteil,
    }) as const

  it('puts first where most people in need are without supply', () => {
    const raeume = [
      raum(30, 2, 1000),
      raum(40, 2, 1000),
      raum(60, 2, 1000),
      raum(21, 5, 9000),
      raum(10, 1, 1000),
    ]
    const zweige = [{ zweig: 'treff', lagen: [lage(1), lage(1), lage(0.1), lage(1), lage(1)] }]
    const luecken = rankeRaumluecken(bedarf(raeume), zweige)
    expect(luecken.map((eine) => eine.raum)).toEqual([1, 0, 2, 3, 4])
    expect(luecken[0]).toMatchObject({
      quadrant: 'HANDLUNGSBEDARF',
      mehrbedarf: 200,
      gewicht: 200,
      ohne: ['treff'],
    })
    expect(luecken[2]).toMatchObject({ gewicht: expect.closeTo(40, 9), wenig: ['treff'] })
    // 21 ± 5 is not surely above 20: watched, however many people live there.
    expect(luecken[3]).toMatchObject({ quadrant: 'BEOBACHTEN' })
    expect(luecken[4]).toMatchObject({ quadrant: 'UNAUFFAELLIG' })
  })

  it('takes the mean over the branches of a field, and leaves out what nobody offers anywhere', () => {
    const zweige = [
      { zweig: 'a', lagen: [lage(1), lage(0)] },
      { zweig: 'b', lagen: [lage(0.5), lage(0)] },
      { zweig: 'nirgends', lagen: [lage(1), lage(1)] },
    ]
    const [erste] = rankeRaumluecken(bedarf([raum(30, 2, 1000), raum(30, 2, 1000)]), zweige)
    expect(erste).toMatchObject({
      raum: 0,
      fehlanteil: 0.75,
      gewicht: 75,
      ohne: ['a'],
      wenig: ['b'],
    })
  })

  it('says nothing where need is not known', () => {
    const [eine] = rankeRaumluecken(bedarf([UNBEKANNT]), [{ zweig: 'a', lagen: [lage(0)] }])
    expect(eine).toMatchObject({
      bedarf: 'UNBEKANNT',
      quadrant: 'OFFEN',
      mehrbedarf: null,
      gewicht: 0,
    })
  })

  it('turns round where a low figure is the need', () => {
    const niedrig = { ...bedarf([raum(10, 2, 1000)]), richtung: 'NIEDRIG_IST_BEDARF' } as const
    expect(mehrbedarfOf(niedrig.raeume[0]!, niedrig)).toBe(100)
    expect(urteilOf(raum(10, 2, 1000), 20)).toBe('NIEDRIGER')
  })
})

describe(berechneRaumwege, () => {
  const punkte = [
    { ort: [6.1, 51], raum: 0 },
    { ort: [6.1, 51.09], raum: 0 },
    { ort: [6.1, 51.18], raum: 1 },
  ] as const
  const frage = { annahme: WEGANNAHMEN.AUTO, bisMin: 15 }

  it('means over the people, and names the site most have nearest', () => {
    // 0.09 degrees of latitude are 10.0 km.
    const [erster, zweiter] = berechneRaumwege(
      { punkte, personen: [300, 100, 50], raeume: 2 },
      [{ ort: [6.1, 51], plaetze: 9 }],
      frage,
    )
    expect(erster!.km).toBeCloseTo(2.5, 1)
    expect(erster).toMatchObject({ naechster: 0, erreicht: 300, alle: 400 })
    expect(zweiter).toMatchObject({ erreicht: 0, alle: 50 })
    // All places are shared: Σ A·P = Σ S.
    expect((erster!.zugang! * 400 + zweiter!.zugang! * 50) / 1000).toBeCloseTo(9, 9)
  })

  it('tells no share where somebody is not counted, and no way where there is no site', () => {
    const lage = { punkte, personen: [300, null, 50], raeume: 2 }
    const [erster] = berechneRaumwege(lage, [{ ort: [6.1, 51], plaetze: 9 }], frage)
    expect(erster).toMatchObject({ erreicht: null, alle: null, zugang: null })
    expect(erster!.km).toBeCloseTo(5, 1)
    expect(berechneRaumwege(lage, [], frage)[0]).toMatchObject({
      km: null,
      naechster: null,
      erreicht: null,
    })
  })
})

describe('Felder', () => {
  it('hold every branch once', () => {
    const zweige = VERSORGUNGSFELDER.flatMap((eines) => eines.zweige)
    expect(new Set(zweige).size).toBe(zweige.length)
    expect(versorgungsfeldOf('altenhilfe')?.schluessel).toBe('alter')
    expect(versorgungsfeldOf('gibt-es-nicht')).toBeUndefined()
  })

  it('know whom a category is for', () => {
    const ohne = { alterVon: null, alterBis: null }
    expect(zielalterOf({ alterVon: 6, alterBis: 24 }, ohne, undefined)).toEqual({ von: 6, bis: 25 })
    expect(zielalterOf(ohne, { alterVon: 65, alterBis: null }, undefined)).toEqual({
      von: 65,
      bis: null,
    })
    expect(zielalterOf(ohne, ohne, versorgungsfeldOf('familienfoerderung'))).toEqual({
      von: 0,
      bis: 18,
    })
    expect(zielalterOf(ohne, ohne, undefined)).toEqual({ von: 0, bis: null })
  })

  it('take the nearest ages that are counted', () => {
    const grenzen = [0, 3, 6, 18, 25, 65]
    expect(naechstesAlter({ von: 6, bis: 27 }, grenzen)).toEqual({ von: 6, bis: 25 })
    expect(naechstesAlter({ von: 65, bis: null }, grenzen)).toEqual({ von: 65, bis: null })
    expect(naechstesAlter({ von: 70, bis: 80 }, grenzen)).toEqual({ von: 65, bis: null })
    expect(describeZielalter({ von: 6, bis: 25 })).toBe('Menschen von 6 bis 24 Jahren')
    expect(describeZielalter({ von: 0, bis: 18 })).toBe('Kinder unter 18 Jahren')
    expect(describeZielalter({ von: 2, bis: 3 })).toBe('Kinder von 2 Jahren')
    expect(describeZielalter({ von: 0, bis: null })).toBe('alle Einwohner')
  })
})
