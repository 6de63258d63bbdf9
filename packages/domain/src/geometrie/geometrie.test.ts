import fc from 'fast-check'
import { BEFUNDARTEN, findZugehoerigkeit, pruefeUmrisse, repariere } from './index.ts'
import type { Befundart, Ring, Umriss, Umrissbefund } from './index.ts'
import { createNetz, feld, messe, toOrt } from './netz.testing.ts'

const N = 4
/** A field in the middle of the net. */
const MITTE = 6
const RECHTS = 7

type Fehlerart = Exclude<Befundart, 'AUSSERHALB'>

const ersetze = (netz: readonly Umriss[], nummer: number, neu: Partial<Umriss>) =>
  netz.map((umriss) => (umriss.nummer === nummer ? { ...umriss, ...neu } : umriss))

const ringVon = (netz: readonly Umriss[], nummer: number): Ring =>
  netz.find((umriss) => umriss.nummer === nummer)!.flaechen[0]![0]!

/** A rectangle in places of the net. */
const rechteck = (x: number, y: number, [breit, hoch]: readonly [number, number]): Ring =>
  ([[x, y], [x + breit, y], [x + breit, y + hoch], [x, y + hoch], [x, y]] as const).map((k) => toOrt(k)) // prettier-ignore

/** The bends of the right border of the middle field moved by a share of a field; its corners stay. */
const verschoben = (netz: readonly Umriss[], um: number): Ring => {
  const [links, grenze, rechts] = [1.85, 2, 2.15].map((x) => toOrt([x, 0])[0])
  const [oben, unten] = [toOrt([2, 1]), toOrt([2, 2])]
  return ringVon(netz, MITTE).map(([x, y]) => {
    const istEcke = x === grenze && (y === oben[1] || y === unten[1])
    return x > links! && x < rechts! && y > oben[1] + 0.0019 && y < unten[1] - 0.0019 && !istEcke
      ? [x + um * 0.016, y]
      : [x, y]
  })
}

/** Puts one fault of a kind into a clean net. */
function verderbe(netz: readonly Umriss[], art: Fehlerart, mass: number): readonly Umriss[] {
  const ring = ringVon(netz, MITTE)
  switch (art) {
    case 'RING': {
      // Goes around a corner of the field twice.
      const schleife = [toOrt([1.5 + mass / 10, 1.4]), toOrt([1.4, 1.5]), ring[0]!]
      return ersetze(netz, MITTE, { flaechen: [[[ring[0]!, ...schleife, ...ring.slice(1)]]] })
    }
    case 'SCHLUESSEL_DOPPELT':
      return ersetze(netz, RECHTS, { schluessel: `B${MITTE}` })
    case 'FORM_DOPPELT':
      return [...netz, { nummer: 99, schluessel: 'X', name: 'Zweimal', flaechen: [[ring]] }]
    case 'UEBERLAPPUNG':
      return ersetze(netz, MITTE, { flaechen: [[verschoben(netz, 0.1 + mass / 4)]] })
    case 'LUECKE':
      return ersetze(netz, MITTE, { flaechen: [[verschoben(netz, -0.1 - mass / 4)]] })
    case 'SPLITTER':
      return ersetze(netz, MITTE, { flaechen: [[verschoben(netz, mass < 0.25 ? 0.002 : -0.002)]] })
    case 'EXKLAVE': {
      const insel = rechteck(3.4, 3.4, [0.1 + mass / 4, 0.2])
      const mitLoch = ersetze(netz, 16, { flaechen: [[ringVon(netz, 16), insel.toReversed()]] })
      return ersetze(mitLoch, MITTE, { flaechen: [[ring], [insel]] })
    }
  }
}

const arten = (befunde: readonly Umrissbefund[]) => [...new Set(befunde.map(({ art }) => art))]
/** How large the fault is. */
const MASS = fc.double({ min: 0, max: 0.5, noNaN: true })
const FEHLERARTEN = BEFUNDARTEN.filter((art): art is Fehlerart => art !== 'AUSSERHALB')

describe('pruefeUmrisse', () => {
  it('finds nothing in a clean net, of any size and with any borders', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer(), (n, saat) => {
        expect(pruefeUmrisse(createNetz(n, saat))).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  it.each(FEHLERARTEN)('finds %s, and nothing else, at its place', (art) => {
    fc.assert(
      fc.property(fc.integer(), MASS, (saat, mass) => {
        const befunde = pruefeUmrisse(verderbe(createNetz(N, saat), art, mass))
        expect(arten(befunde)).toEqual([art])
        expect(befunde[0]!.kennung).toContain(art)
        for (const {
          ort: [x, y],
        } of befunde) {
          expect(x > 5.99 && x < 6.07 && y > 50.99 && y < 51.05).toBe(true)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('is not led astray by what is no area', () => {
    const kaputt: readonly Umriss[] = [
      { nummer: 1, schluessel: 'a', name: '', flaechen: [] },
      { nummer: 2, schluessel: 'b', name: '', flaechen: [[]] },
      { nummer: 3, schluessel: 'c', name: '', flaechen: [[[[6, 51]]]] },
      { nummer: 4, schluessel: 'd', name: '', flaechen: [[[[6, 51], [7, 51], [6, 51]]]] }, // prettier-ignore
      { nummer: 5, schluessel: 'e', name: '', flaechen: [[[[NaN, 51], [7, Infinity], [6, 51], [6, 52]]]] }, // prettier-ignore
    ]
    const befunde = pruefeUmrisse(kaputt)
    expect(befunde.map(({ art, nummern }) => [art, nummern])).toEqual(
      kaputt.map(({ nummer }) => ['RING', [nummer]]),
    )
    const rest = befunde.reduce(
      (umrisse, { angebote }) => repariere(umrisse, angebote[0]!.reparatur),
      kaputt,
    )
    expect(rest).toEqual([])
    expect(pruefeUmrisse([])).toEqual([])
  })

  it('names an open ring and closes it', () => {
    const netz = createNetz(3)
    const offen = ersetze(netz, 5, { flaechen: [[ringVon(netz, 5).slice(0, -1)]] })
    const [befund, ...weitere] = pruefeUmrisse(offen)
    expect(weitere).toEqual([])
    expect(befund?.satz).toBe('„Feld 5“ (B5) ist nicht geschlossen.')
    expect(pruefeUmrisse(repariere(offen, befund!.angebote[0]!.reparatur))).toEqual([])
  })

  it('keeps a town within a Gemeinde as no fault, and finds both when they overlap', () => {
    const insel = rechteck(1.3, 1.3, [0.4, 0.4])
    const stadt: Umriss = { nummer: 50, schluessel: 'S', name: 'Stadt', flaechen: [[insel]] }
    const netz = createNetz(3)
    const mitLoch = ersetze(netz, 5, { flaechen: [[feld(1, 1), insel.toReversed()]] })
    expect(pruefeUmrisse([...mitLoch, stadt])).toEqual([])
    const [befund] = pruefeUmrisse([...netz, stadt])
    // The town would vanish if it gave what both have: only the other way is offered.
    expect(befund?.angebote.map(({ satz }) => satz)).toEqual(['Bei „Stadt“ (S) belassen'])
    expect(pruefeUmrisse(repariere([...netz, stadt], befund!.angebote[0]!.reparatur))).toEqual([])
  })

  it('cuts what lies across the border of two Kommunen, and nothing is lost or counted twice', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 2.2, max: 2.8, noNaN: true }), (saat, x) => {
        const kommunen = [
          {
            nummer: 1,
            schluessel: 'W',
            name: 'Westdorf',
            flaechen: [[rechteck(-1, -1, [x + 1, 7])]],
          },
          {
            nummer: 2,
            schluessel: 'O',
            name: 'Ostdorf',
            flaechen: [[rechteck(x, -1, [7 - x, 7])]],
          },
        ]
        const quer = (umrisse: readonly Umriss[]) =>
          pruefeUmrisse(umrisse, { kommunen }).filter(({ art }) => art === 'AUSSERHALB')
        let umrisse = createNetz(N, saat)
        const vorher = messe(umrisse)
        for (let [einer] = quer(umrisse); einer; [einer] = quer(umrisse)) {
          umrisse = repariere(umrisse, einer.angebote[0]!.reparatur)
        }
        expect(umrisse).toHaveLength(N * N + N)
        expect(new Set(umrisse.map(({ nummer }) => nummer)).size).toBe(N * N + N)
        expect(Math.abs(messe(umrisse) / vorher - 1)).toBeLessThan(1e-6)
        expect(
          pruefeUmrisse(umrisse, { kommunen }).filter(({ schwere }) => schwere === 'FEHLER'),
        ).toEqual([])
        expect(umrisse.some(({ name }) => name.endsWith('dorf)'))).toBe(true)
      }),
      { numRuns: 8 },
    )
  })

  it('says what lies in no Kommune, in two, and what of a Kommune nobody has', () => {
    const kommune = (nummer: number, name: string, ring: Ring): Umriss => ({
      nummer,
      name,
      schluessel: name,
      flaechen: [[ring]],
    })
    const kommunen = [
      kommune(1, 'Westdorf', rechteck(-0.2, -0.2, [2.7, 6])),
      kommune(2, 'Ostdorf', rechteck(2.5, -0.2, [1, 6])),
    ]
    const befunde = pruefeUmrisse(createNetz(4), { kommunen })
    const saetze = befunde.map(({ satz }) => satz).join('\n')
    expect(saetze).toMatch(/„Feld 3“ \(B3\) liegt zu 50 % in Westdorf und zu 50 % in Ostdorf/)
    expect(saetze).toMatch(/„Feld 4“ \(B4\) liegt zu 52 % in Ostdorf und zu 48 % außerhalb/)
    expect(saetze).toMatch(/von Westdorf gehören zu keinem Baustein/)
    const weit = createNetz(2).map((umriss) => ({
      ...umriss,
      flaechen: [[feld(20 + 2 * umriss.nummer, 0)]],
    }))
    const draussen = pruefeUmrisse(weit, { kommunen }).filter(({ art }) => art === 'AUSSERHALB')
    expect(new Set(draussen.flatMap(({ nummern }) => nummern))).toEqual(new Set([1, 2, 3, 4]))
    expect(draussen[0]?.satz).toContain('außerhalb aller Kommunen')
  })
})

describe('repariere', () => {
  it.each(FEHLERARTEN)('leaves a clean net after every offer for %s', (art) => {
    fc.assert(
      fc.property(fc.integer(), MASS, (saat, mass) => {
        const verdorben = verderbe(createNetz(N, saat), art, mass)
        const [befund] = pruefeUmrisse(verdorben)
        expect(befund!.angebote.length).toBeGreaterThan(0)
        for (const { reparatur, aenderungM2 } of befund!.angebote) {
          const danach = repariere(verdorben, reparatur)
          expect(pruefeUmrisse(danach)).toEqual([])
          // What was tangled cannot be measured by the other formula.
          const geaendert = art === 'RING' ? 0 : messe(danach) - messe(verdorben)
          expect(Math.abs(geaendert - aenderungM2)).toBeLessThan(1 + Math.abs(aenderungM2) * 0.005)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('makes many faults clean one after another and covers what the clean net covered', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { maxLength: 6 }), (nummern) => {
        const netz = createNetz(5)
        const verdorben = nummern.reduce<readonly Umriss[]>(
          (umrisse, nummer) =>
            ersetze(umrisse, nummer, {
              flaechen: [[ringVon(umrisse, nummer).filter((_, i) => i !== 2)]],
            }),
          netz,
        )
        const fertig = raeumeAuf(verdorben)
        expect(pruefeUmrisse(fertig)).toEqual([])
        expect(pruefeUmrisse(netz)).toEqual([])
      }),
      { numRuns: 8 },
    )
  })

  it('passes over what is not there any more', () => {
    const netz = createNetz(2)
    for (const reparatur of [
      { art: 'WEGLASSEN', nummer: 9 },
      { art: 'RING_BEREINIGEN', nummer: 9 },
      { art: 'VEREINIGEN', nummern: [9, 8] },
      { art: 'SCHLUESSEL_AENDERN', nummer: 9, schluessel: 'x' },
      { art: 'UEBERLAPPUNG_ZUSCHLAGEN', an: 1, von: 9 },
      { art: 'LUECKE_FUELLEN', an: 9, flaeche: [feld(1, 1)] },
      { art: 'TEIL_ZUSCHLAGEN', von: 1, an: 2, ecke: [0, 0] },
    ] as const) {
      expect(repariere(netz, reparatur)).toEqual(netz)
    }
  })
})

/** Takes the first offer until nothing is offered any more. */
function raeumeAuf(umrisse: readonly Umriss[]): readonly Umriss[] {
  let stand = umrisse
  for (let runde = 0; runde < 20; runde += 1) {
    const angebot = pruefeUmrisse(stand).find(({ angebote }) => angebote.length > 0)?.angebote[0]
    if (angebot === undefined) return stand
    stand = repariere(stand, angebot.reparatur)
  }
  return stand
}

describe('findZugehoerigkeit', () => {
  it('gives each area to the one in which most of it lies', () => {
    const gebiet = (nummer: number, ring: Ring): Umriss => ({
      nummer,
      schluessel: `S${nummer}`,
      name: '',
      flaechen: [[ring]],
    })
    const gebiete = [gebiet(1, rechteck(-1, -1, [3.3, 9])), gebiet(2, rechteck(2.3, -1, [0.9, 9]))]
    const zu = findZugehoerigkeit(createNetz(4), gebiete).slice(0, 4)
    expect(zu.map(({ platz }) => platz)).toEqual([0, 0, 1, 1])
    expect(zu[0]).toMatchObject({ nummer: 1, weitere: [] })
    expect(zu[2]?.anteil).toBeCloseTo(0.7, 1)
    expect(zu[2]?.weitere).toEqual([{ platz: 0, anteil: expect.closeTo(0.3, 1) as number }])
    expect(zu[3]?.anteil).toBeCloseTo(0.2, 1)
    expect(findZugehoerigkeit(createNetz(1), [])[0]).toMatchObject({ platz: null, anteil: 0 })
  })
})
