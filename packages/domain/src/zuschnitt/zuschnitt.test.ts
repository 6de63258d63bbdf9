import fc from 'fast-check'
import {
  berechneTragfaehigkeit,
  checkZuschnitt,
  findGrenzen,
  findTeile,
  GRUPPEN,
  istOffen,
  istTeilbar,
  plus,
  searchNachbarn,
  sumRaeume,
  type Flaechen,
  type Nachbarschaft,
  type Raumangabe,
  type Zuschnittslage,
} from './index.ts'

/** A sheet of unit squares, numbered row by row, each with its neighbours to the right and below. */
function rasternachbarn(breite: number, hoehe: number): readonly Nachbarschaft[] {
  return Array.from({ length: breite * hoehe }, (_, a) => a).flatMap((a) => [
    ...((a + 1) % breite === 0 ? [] : [{ a, b: a + 1, meter: 100 }]),
    ...(a + breite < breite * hoehe ? [{ a, b: a + breite, meter: 100 }] : []),
  ])
}

const raum = (nummer: number, mehr: Partial<Raumangabe> = {}): Raumangabe => ({
  id: String(nummer),
  nummer,
  name: `Raum ${nummer} am See`,
  kommune: 0,
  setztFort: null,
  grund: 'gewachsen',
  groessengrund: '',
  ...mehr,
})

/** One Kommune of six squares (three by two), two areas of three squares with 12,000 inhabitants each. */
function lage(mehr: Partial<Zuschnittslage> = {}): Zuschnittslage {
  const je = (zahl: number) => Array.from({ length: 6 }, () => zahl)
  return {
    kommunen: [{ schluessel: '05370004', name: 'Erkelenz' }],
    bausteine: {
      namen: ['Nord', 'Mitte', 'Ost', 'Beeck', 'Süd', 'West'],
      kommunen: je(0),
      gruppen: {
        einwohner: je(4000),
        unter6: je(200),
        unter18: je(700),
        ab65: je(900),
        ab80: je(300),
      },
      nachbarn: rasternachbarn(3, 2),
    },
    raeume: [raum(1), raum(2)],
    zuordnung: [0, 0, 0, 1, 1, 1],
    grenzen: [{ a: 0, b: 1, grund: 'Bahnlinie' }],
    hinweise: [],
    kreisraten: [],
    ...mehr,
  }
}

const regeln = (eine: Zuschnittslage) => checkZuschnitt(eine).map(({ regel }) => regel)

describe('checkZuschnitt', () => {
  it('has nothing to say about a complete division with reasons', () => {
    expect(checkZuschnitt(lage())).toEqual([])
  })

  it('names what is not assigned, per Kommune, with its inhabitants', () => {
    const [befund] = checkZuschnitt(lage({ zuordnung: [0, 0, 0, 1, 1, null] }))
    expect(befund).toMatchObject({
      art: 'FEHLER',
      regel: 'NICHT_ZUGEORDNET',
      kommune: 0,
      bausteine: [5],
      satz: 'In Erkelenz gehört 1 Baustein mit 4.000 Einwohnern noch zu keinem Sozialraum: West.',
    })
  })

  it('does not let an area cross the border of its Kommune', () => {
    const zwei = lage()
    const befunde = checkZuschnitt({
      ...zwei,
      kommunen: [...zwei.kommunen, { schluessel: '05370040', name: 'Wegberg' }],
      bausteine: { ...zwei.bausteine, kommunen: [0, 0, 0, 0, 0, 1] },
    })
    expect(befunde.filter(({ art }) => art === 'FEHLER')).toEqual([
      expect.objectContaining({ regel: 'FREMDE_KOMMUNE', raum: 1, bausteine: [5] }),
    ])
  })

  it('asks for a reason outside the range, and is content with one', () => {
    const klein = lage({ zuordnung: [0, 0, 1, 1, 1, 1] })
    const groessen = checkZuschnitt(klein).filter(({ regel }) => regel === 'GROESSE')
    expect(groessen.map(({ satz }) => satz)).toEqual([
      'Raum 1 am See hat 8.000 Einwohner, 2.000 weniger als 10.000.',
      'Raum 2 am See hat 16.000 Einwohner, 1.000 mehr als 15.000.',
    ])
    expect(groessen.every(istOffen)).toBe(true)
    const begruendet = { ...klein, raeume: [raum(1, { groessengrund: 'Insel' }), raum(2)] }
    expect(
      checkZuschnitt(begruendet).filter((befund) => befund.regel === 'GROESSE' && istOffen(befund)),
    ).toHaveLength(1)
  })

  it('says when the whole Kommune is too small to be cut', () => {
    const gruppen = { ...lage().bausteine.gruppen, einwohner: [9021, 0, 0, 0, 0, 0] }
    const waldfeucht = lage({
      kommunen: [{ schluessel: '05370032', name: 'Waldfeucht' }],
      bausteine: { ...lage().bausteine, gruppen },
      raeume: [raum(1, { name: 'Waldfeucht' })],
      zuordnung: [0, 0, 0, 0, 0, 0],
    })
    expect(checkZuschnitt(waldfeucht).map(({ satz }) => satz)).toEqual([
      'Waldfeucht hat 9.021 Einwohner, 979 weniger als 10.000. Mehr hat die Kommune nicht.',
    ])
  })

  it('finds parts that lie apart, unless the Kommune does so itself', () => {
    const getrennt = lage({ zuordnung: [0, 1, 0, 1, 1, 0] })
    const teile = checkZuschnitt(getrennt).filter(({ regel }) => regel === 'GETRENNTE_TEILE')
    expect(teile).toEqual([expect.objectContaining({ raum: 0, bausteine: [0] })])

    const insel = lage({
      bausteine: { ...lage().bausteine, nachbarn: rasternachbarn(3, 2).filter(({ b }) => b !== 5) },
    })
    expect(regeln(insel)).not.toContain('GETRENNTE_TEILE')
  })

  it('keeps an accepted warning accepted until the matter changes', () => {
    const getrennt = lage({ zuordnung: [0, 1, 0, 1, 1, 0] })
    const hinweis = checkZuschnitt(getrennt).find(({ regel }) => regel === 'GETRENNTE_TEILE')
    const hinweise = [
      {
        regel: 'GETRENNTE_TEILE',
        schluessel: hinweis!.schluessel,
        grund: 'ein Ort, zwei Siedlungen',
      },
    ]
    const offen = (eine: Zuschnittslage) =>
      checkZuschnitt(eine).filter(
        (befund) => befund.regel === 'GETRENNTE_TEILE' && istOffen(befund),
      )
    expect(offen({ ...getrennt, hinweise })).toEqual([])
    // A third part has come: the old word does not cover it.
    expect(offen({ ...getrennt, hinweise, zuordnung: [0, 1, 0, 1, 0, 1] })).toHaveLength(2)
  })

  it.each([
    ['NAME_FEHLT', [raum(1, { name: ' ' }), raum(2)]],
    ['NAME_DOPPELT', [raum(1, { name: 'Erkelenz  Nord' }), raum(2, { name: 'erkelenz nord' })]],
    ['NUMMER_DOPPELT', [raum(1), raum(1, { id: '2', name: 'anders' })]],
    ['FORTSETZUNG_DOPPELT', [raum(1, { setztFort: '7' }), raum(2, { setztFort: '7' })]],
    ['LEERER_RAUM', [raum(1), raum(2), raum(3)]],
    ['GRUND_FEHLT', [raum(1, { grund: '' }), raum(2)]],
  ])('finds %s', (regel, raeume) => {
    expect(regeln(lage({ raeume }))).toEqual([regel])
  })

  it('warns of the bare name of a place that two Kommunen have', () => {
    const zwei = lage({
      kommunen: [
        { schluessel: '05370040', name: 'Wegberg' },
        { schluessel: '05370012', name: 'Geilenkirchen' },
      ],
      raeume: [raum(1, { name: 'Beeck' }), raum(2, { kommune: 1 })],
      bausteine: {
        ...lage().bausteine,
        namen: ['Beeck', 'Mitte', 'Ost', 'Beeck', 'Süd', 'West'],
        kommunen: [0, 0, 0, 1, 1, 1],
      },
    })
    expect(checkZuschnitt(zwei).map(({ satz }) => satz)).toEqual([
      '„Beeck“ gibt es in Wegberg und Geilenkirchen. Eindeutig wäre „Beeck (Wegberg)“.',
    ])
  })

  it('warns where too few cases are to be expected', () => {
    const kreisraten = [{ slug: 'ki', name: 'Kinderarmut', gruppe: 'unter6', rate: 0.03 } as const]
    expect(checkZuschnitt(lage({ kreisraten })).map(({ schluessel }) => schluessel)).toEqual([
      '1:ki',
      '2:ki',
    ])
  })

  it('asks for the reason of a border inside a Kommune only', () => {
    expect(regeln(lage({ grenzen: [] }))).toEqual(['GRENZGRUND_FEHLT'])
    const zwei = lage({
      grenzen: [],
      kommunen: [
        { schluessel: 'a', name: 'A' },
        { schluessel: 'b', name: 'B' },
      ],
      bausteine: { ...lage().bausteine, kommunen: [0, 0, 0, 1, 1, 1] },
      raeume: [raum(1), raum(2, { kommune: 1 })],
    })
    expect(regeln(zwei)).toEqual([])
  })

  it('says that inhabitants are unknown instead of counting them as 0', () => {
    const einwohner = [null, 4000, 4000, 4000, 4000, 4000]
    const bausteine = { ...lage().bausteine, gruppen: { ...lage().bausteine.gruppen, einwohner } }
    const [befund] = checkZuschnitt(lage({ bausteine, zuordnung: [null, null, 0, 1, 1, 1] }))
    expect(befund?.satz).toMatch(/^In Erkelenz gehören 2 Bausteine mit unbekannter Einwohnerzahl/)
  })

  it('puts a Baustein and a Raum that lie in no Kommune into none, not into the first', () => {
    const bausteine = { ...lage().bausteine, kommunen: [null, 0, 0, 0, 0, 0] }
    const [offen] = checkZuschnitt(lage({ bausteine, zuordnung: [null, 0, 0, 1, 1, 1] }))
    expect(offen).toMatchObject({ regel: 'NICHT_ZUGEORDNET', kommune: null, bausteine: [0] })
    expect(offen?.satz).toMatch(/^In keiner Kommune des Kreises gehört 1 Baustein/)
    const heimatlos = lage({ raeume: [raum(1, { kommune: null }), raum(2)] })
    expect(checkZuschnitt(heimatlos)[0]).toMatchObject({ regel: 'FREMDE_KOMMUNE', raum: 0 })
    expect(checkZuschnitt(heimatlos)[0]?.satz).toContain('in keiner Kommune, die es dann gibt')
  })

  it('bears an empty Kreis, and Bausteine without inhabitants or figures', () => {
    const leer = lage({ raeume: [], zuordnung: [], grenzen: [] })
    const nichts = { ...leer.bausteine, namen: [], kommunen: [], nachbarn: [] }
    expect(checkZuschnitt({ ...leer, bausteine: nichts })).toEqual([])
    const einwohner = [null, 0, 2000, 4000, 4000, 4000]
    const gruppen = { ...lage().bausteine.gruppen, einwohner }
    const befunde = checkZuschnitt(lage({ bausteine: { ...lage().bausteine, gruppen } }))
    expect(befunde).toMatchObject([{ regel: 'EINWOHNER_UNBEKANNT', bausteine: [0] }])
    expect(befunde[0]?.satz).toContain(lage().bausteine.namen[0])
  })
})

/** Divisions of a sheet of squares at random: any Raum or none per square. */
const blatt = fc
  .record({ breite: fc.integer({ min: 1, max: 8 }), hoehe: fc.integer({ min: 1, max: 8 }) })
  .chain(({ breite, hoehe }) =>
    fc.record({
      nachbarn: fc.constant(rasternachbarn(breite, hoehe)),
      einwohner: fc.array(fc.nat(9000), { minLength: breite * hoehe, maxLength: breite * hoehe }),
      zuordnung: fc.array(fc.option(fc.integer({ min: 0, max: 4 })), {
        minLength: breite * hoehe,
        maxLength: breite * hoehe,
      }),
    }),
  )

const menge = (einwohner: readonly number[], nachbarn: readonly Nachbarschaft[]) => ({
  namen: einwohner.map((_, eines) => `B${eines}`),
  kommunen: einwohner.map(() => 0),
  gruppen: { einwohner, unter6: einwohner, unter18: einwohner, ab65: einwohner, ab80: einwohner },
  nachbarn,
})

describe('sums and parts', () => {
  it('add up to the whole, whoever belongs where', () => {
    fc.assert(
      fc.property(blatt, ({ einwohner, zuordnung, nachbarn }) => {
        const groessen = sumRaeume(menge(einwohner, nachbarn), zuordnung, 5)
        const alle = einwohner.reduce((summe, zahl) => summe + zahl, 0)
        for (const gruppe of GRUPPEN) {
          expect(
            groessen.reduce<number | null>((bisher, { summen }) => plus(bisher, summen[gruppe]), 0),
          ).toBe(alle)
        }
        expect(groessen.reduce((summe, { bausteine }) => summe + bausteine, 0)).toBe(
          einwohner.length,
        )
      }),
    )
  })

  it('are errors of the cover exactly where something is not assigned or empty', () => {
    fc.assert(
      fc.property(blatt, ({ einwohner, zuordnung, nachbarn }) => {
        const raeume = [1, 2, 3, 4, 5].map((nummer) => raum(nummer))
        const bausteine = menge(einwohner, nachbarn)
        const befunde = checkZuschnitt({ ...lage(), bausteine, raeume, zuordnung, grenzen: [] })
        const genannt = befunde.filter(({ regel }) => regel === 'NICHT_ZUGEORDNET')
        const offene = zuordnung.flatMap((einer, eines) => (einer === null ? [eines] : []))
        expect(genannt.flatMap((befund) => befund.bausteine)).toEqual(offene)
        const leere = befunde
          .filter(({ regel }) => regel === 'LEERER_RAUM')
          .map((befund) => befund.raum)
        expect(leere).toEqual([0, 1, 2, 3, 4].filter((einer) => !zuordnung.includes(einer)))
      }),
    )
  })

  it('are connected exactly where a walk over neighbours arrives', () => {
    fc.assert(
      fc.property(blatt, ({ zuordnung, nachbarn }) => {
        const teile = findTeile(zuordnung, nachbarn)
        for (let von = 0; von < zuordnung.length; von++) {
          const erreicht = walk(von, zuordnung, nachbarn)
          for (let zu = 0; zu < zuordnung.length; zu++) {
            expect(teile[von] === teile[zu]).toBe(erreicht.has(zu))
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('have borders of the length that their Bausteine share', () => {
    fc.assert(
      fc.property(blatt, ({ zuordnung, nachbarn }) => {
        const innen = nachbarn.filter(({ a, b }) => {
          const [eines, anderes] = [zuordnung[a], zuordnung[b]]
          return eines != null && anderes != null && eines !== anderes
        })
        const summe = findGrenzen(zuordnung, nachbarn).reduce(
          (bisher, { meter }) => bisher + meter,
          0,
        )
        expect(summe).toBe(innen.length * 100)
      }),
    )
  })
})

function walk(
  von: number,
  zuordnung: readonly (number | null)[],
  nachbarn: readonly Nachbarschaft[],
): ReadonlySet<number> {
  const erreicht = new Set([von])
  if (zuordnung[von] === null) return erreicht
  for (const eines of erreicht) {
    for (const { a, b } of nachbarn) {
      const anderes = a === eines ? b : b === eines ? a : null
      if (anderes !== null && zuordnung[anderes] === zuordnung[von]) erreicht.add(anderes)
    }
  }
  return erreicht
}

describe('size', () => {
  it.each([
    [2000, 0.16, 1.61],
    [13_000, 0.16, 0.63],
  ])('%d persons at a rate of %d: ± %d points', (groesse, rate, punkte) => {
    expect(berechneTragfaehigkeit(groesse, rate)).toBeCloseTo(punkte, 2)
  })

  it('bears nothing where nobody lives', () => {
    expect(berechneTragfaehigkeit(0, 0.1)).toBeNull()
    expect(berechneTragfaehigkeit(100, 1.2)).toBeNull()
  })

  it('of the ten Kommunen says which can be cut into areas of 10,000 to 15,000', () => {
    // Zensus 2022: Erkelenz, Gangelt, Waldfeucht, Wassenberg.
    expect([44_216, 12_849, 9021, 19_191].map(istTeilbar)).toEqual([true, true, false, false])
  })
})

function findNachbarn(flaechen: readonly Flaechen[]): readonly Nachbarschaft[] {
  const suche = searchNachbarn(flaechen)
  for (;;) {
    const schritt = suche.next()
    if (schritt.done) return schritt.value
  }
}

describe(searchNachbarn, () => {
  const rechteck = (x1: number, y1: number, x2: number, y2: number): Flaechen => [
    [
      [
        [x1, y1],
        [x2, y1],
        [x2, y2],
        [x1, y2],
        [x1, y1],
      ],
    ],
  ]

  it('measures the common border of two squares, and ignores a common corner', () => {
    const [eines, rechts, schraeg] = [
      rechteck(6, 51, 6.01, 51.01),
      rechteck(6.01, 51, 6.02, 51.01),
      rechteck(6.02, 51.01, 6.03, 51.02),
    ]
    const nachbarn = findNachbarn([eines, rechts, schraeg])
    expect(nachbarn).toHaveLength(1)
    // 0.01 degrees of latitude: 1,112 m.
    expect(nachbarn[0]).toMatchObject({ a: 0, b: 1 })
    expect(nachbarn[0]!.meter).toBeCloseTo(1112, 0)
  })

  it('finds a border on which one side has more vertices', () => {
    const unten = rechteck(6, 51, 6.02, 51.01)
    const oben = [rechteck(6, 51.01, 6.01, 51.02), rechteck(6.01, 51.01, 6.02, 51.02)]
    const nachbarn = findNachbarn([unten, ...oben])
    expect(nachbarn.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
    expect(nachbarn[0]!.meter).toBeCloseTo(nachbarn[1]!.meter, 0)
  })

  it('sees through a gap of less than a metre, and not through one of five', () => {
    const links = rechteck(6, 51, 6.01, 51.01)
    expect(findNachbarn([links, rechteck(6.010005, 51.001, 6.02, 51.012)])).toHaveLength(1)
    expect(findNachbarn([links, rechteck(6.01007, 51.001, 6.02, 51.012)])).toHaveLength(0)
  })

  it('is one answer for a grid of any size: every pair of cells once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 7 }),
        (breite, hoehe) => {
          const zellen = Array.from({ length: breite * hoehe }, (_, eine) => {
            const [x, y] = [6 + (eine % breite) * 0.01, 51 + Math.floor(eine / breite) * 0.01]
            return rechteck(x, y, x + 0.01, y + 0.01)
          })
          const paare = findNachbarn(zellen).map(({ a, b }) => `${a} ${b}`)
          expect(paare.toSorted()).toEqual(
            rasternachbarn(breite, hoehe)
              .map(({ a, b }) => `${a} ${b}`)
              .toSorted(),
          )
        },
      ),
    )
  })

  it('of nothing is nothing', () => {
    expect(findNachbarn([])).toEqual([])
    expect(findNachbarn([[]])).toEqual([])
  })
})
