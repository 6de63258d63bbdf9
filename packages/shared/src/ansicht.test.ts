import fc from 'fast-check'
import { EBENEN } from '@sozial/domain/raum'
import {
  ANSICHT_VORGABE,
  MAX_DANEBEN,
  MAX_INDIKATOREN,
  MAX_RAEUME,
  toggleRaum,
  raumschluesselOf,
  type Ansicht,
  type Massstab,
} from './ansicht.ts'
import { parseAnsicht, toSuche, type Migration } from './ansicht-adresse.ts'

const lies = (suche: string) => parseAnsicht(new URLSearchParams(suche))

const schluessel = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,11}$/)
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const zeitraum = fc.constantFrom('2015', '2023/24', '1. Quartal 2024', 'Jan. 2024', 'cm3x0')
const raeume = fc
  .uniqueArray(schluessel, { maxLength: MAX_RAEUME - 1 })
  .chain((liste) => fc.nat(liste.length).map((stelle) => liste.toSpliced(stelle, 0, null as never)))
  .map((liste: (string | null)[]) => (liste.at(-1) === null ? liste.slice(0, -1) : liste))
const massstab: fc.Arbitrary<Massstab> = fc.oneof(
  fc.constantFrom('KREIS', 'LAND', 'BUND', 'KOMMUNE', 'JUGENDAMTSBEZIRK'),
  fc.stringMatching(/^[0-9]{2,8}$/).map((ags) => `raum:${ags}` as const),
)
const grenzen = fc
  .uniqueArray(fc.integer({ min: -9999, max: 9999 }), { minLength: 1, maxLength: 6 })
  .map((zahlen) => zahlen.map((zahl) => zahl / 10).toSorted((a, b) => a - b))

const ansichten: fc.Arbitrary<Ansicht> = fc.record({
  indikator: fc.option(slug),
  ebene: fc.option(fc.constantFrom(...EBENEN)),
  zeitraum: fc.option(zeitraum),
  raeume,
  massstab,
  daneben: fc.option(fc.uniqueArray(massstab, { maxLength: MAX_DANEBEN })),
  methode: fc.constantFrom(
    'quantile' as const,
    'equalInterval' as const,
    'fisherJenks' as const,
    'standardDeviation' as const,
    'manual' as const,
  ),
  klassen: fc.option(fc.integer({ min: 2, max: 7 })),
  grenzen,
  darstellung: fc.constantFrom('werte' as const, 'index' as const),
  anordnung: fc.constantFrom(
    'linien' as const,
    'bilder' as const,
    'indikatoren' as const,
    'steigung' as const,
  ),
  indikatoren: fc.uniqueArray(slug, { maxLength: MAX_INDIKATOREN }),
  von: fc.option(zeitraum),
  bis: fc.option(zeitraum),
  intervalle: fc.boolean(),
  abNull: fc.boolean(),
  gegen: fc.option(slug),
  in: fc.option(schluessel),
  seit: fc.option(zeitraum),
  karte: fc.constantFrom(
    'werte' as const,
    'veraenderung' as const,
    'zwei' as const,
    'bilder' as const,
  ),
  fallzahlen: fc.boolean(),
  angebote: fc.option(slug),
  vergleich: fc.constantFrom('punkte' as const, 'streuung' as const, 'tabelle' as const),
  thema: fc.option(slug),
  stand: fc.option(fc.constantFrom('2019-12-31', '2020-02-29')),
})

describe('Ansicht in der Adresse', () => {
  it('kommt so zurück, wie sie geschrieben wurde', () => {
    fc.assert(
      fc.property(ansichten, (ansicht) => {
        expect(lies(toSuche(ansicht))).toEqual({ ansicht, hinweise: [] })
      }),
    )
  })

  it('stürzt über keinen Unsinn und liefert immer eine brauchbare Ansicht', () => {
    const namen = fc.constantFrom(...Object.keys(ANSICHT_VORGABE), 'v', 'unbekannt', '__proto__')
    fc.assert(
      fc.property(fc.array(fc.tuple(namen, fc.string())), (paare) => {
        const { ansicht } = parseAnsicht(new URLSearchParams(paare))
        expect(parseAnsicht(new URLSearchParams(toSuche(ansicht))).ansicht).toEqual(ansicht)
      }),
    )
  })

  it('vergleicht mit einer Ebene oder mit einem genannten Raum', () => {
    expect(lies('massstab=jugendamtsbezirk').ansicht.massstab).toBe('JUGENDAMTSBEZIRK')
    const { ansicht, hinweise } = lies('massstab=05116&daneben=land,05358,05358,mond')
    expect(ansicht.massstab).toBe('raum:05116')
    expect(raumschluesselOf(ansicht.massstab)).toBe('05116')
    expect(ansicht.daneben).toEqual(['LAND', 'raum:05358'])
    expect(hinweise).toEqual([
      'Die Angabe „daneben=mond“ in der Adresse ist unbekannt und wurde übergangen.',
    ])
    expect(toSuche({ ...ANSICHT_VORGABE, ...ansicht })).toBe('massstab=05116&daneben=land,05358')
    expect(lies('daneben=keine').ansicht.daneben).toEqual([])
    expect(lies('massstab=nachbar').ansicht.massstab).toBe('KREIS')
  })

  it('lässt Vorgaben weg und schreibt lesbar', () => {
    expect(toSuche(ANSICHT_VORGABE)).toBe('')
    expect(
      toSuche({
        ...ANSICHT_VORGABE,
        indikator: 'arbeitslosenanteil',
        ebene: 'KOMMUNE',
        zeitraum: '2015',
        raeume: ['05370012', null, '05370016'],
        massstab: 'LAND',
      }),
    ).toBe(
      'indikator=arbeitslosenanteil&ebene=kommune&zeitraum=2015&raeume=05370012,,05370016&massstab=land',
    )
  })

  it('sagt, was sie nicht versteht', () => {
    const { ansicht, hinweise } = lies('ebene=planet&massstab=mond&klassen=99&zeitraum=2015')
    expect(ansicht).toEqual({ ...ANSICHT_VORGABE, zeitraum: '2015' })
    expect(hinweise).toHaveLength(3)
    expect(hinweise).toContain(
      'Die Angabe „ebene=planet“ in der Adresse ist unbekannt und wurde übergangen.',
    )
  })

  it('nimmt höchstens sechs Räume und keinen zweimal', () => {
    const { ansicht, hinweise } = lies('raeume=a,b,a,c,d,e,f,g')
    expect(ansicht.raeume).toEqual(['a', 'b', null, 'c', 'd', 'e'])
    expect(hinweise).toHaveLength(2)
  })

  it('fällt ohne eigene Grenzen auf Quantile zurück', () => {
    const { ansicht, hinweise } = lies('methode=eigene')
    expect(ansicht.methode).toBe('quantile')
    expect(hinweise).toHaveLength(1)
  })

  it('führt alte Adressen Schritt für Schritt in die neue Form', () => {
    const jahrZuZeitraum: Migration = (alt) => {
      const neu = new URLSearchParams(alt)
      neu.set('zeitraum', alt.get('jahr') ?? '')
      return neu
    }
    const alt = new URLSearchParams('jahr=2015')
    expect(parseAnsicht(alt, [jahrZuZeitraum]).ansicht.zeitraum).toBe('2015')
    const neu = toSuche({ ...ANSICHT_VORGABE, zeitraum: '2016' }, [jahrZuZeitraum])
    expect(neu).toBe('zeitraum=2016&v=2')
    expect(parseAnsicht(new URLSearchParams(neu), [jahrZuZeitraum]).ansicht.zeitraum).toBe('2016')
  })
})

describe(toggleRaum, () => {
  it('lässt jedem Raum seinen Platz, solange er gewählt ist', () => {
    const drei = ['a', 'b', 'c']
    expect(toggleRaum(drei, 'b')).toEqual(['a', null, 'c'])
    expect(toggleRaum(['a', null, 'c'], 'd')).toEqual(['a', 'd', 'c'])
    expect(toggleRaum(drei, 'c')).toEqual(['a', 'b'])
  })

  it('nimmt nicht mehr als sechs', () => {
    const sechs = ['a', 'b', 'c', 'd', 'e', 'f']
    expect(toggleRaum(sechs, 'g')).toBe(sechs)
    expect(toggleRaum(sechs, 'f')).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})
