import {
  istOhneFilter,
  OHNE_FILTER,
  parseKatalogadresse,
  passt,
  planungsfeldOf,
  toKatalogsuche,
  type Filterbar,
  type Katalogfilter,
} from './katalogfilter.ts'

const THEMEN = ['Demografie', 'Erziehung und Bildung']

const indikator = (jugend: number, alter: number, ebenen: readonly string[] = []): Filterbar =>
  ({
    code: 'X-01',
    thema: 'Demografie',
    fassung: {
      name: 'Altenquotient',
      kurzname: 'Altenquotient',
      definition: '',
      synonyme: ['Überalterung'],
      relevanzJugendhilfe: jugend,
      relevanzAltenhilfe: alter,
    },
    abdeckung: ebenen.map((ebene) => ({ ebene })),
  }) as Filterbar

describe('Adresse des Katalogs', () => {
  it('kommt so zurück, wie sie geschrieben wurde', () => {
    const filter: Katalogfilter = {
      suche: 'Kinder & Armut',
      thema: 'Erziehung und Bildung',
      feld: 'quer',
      ebene: 'SOZIALRAUM',
      werte: 'ohne',
    }
    const gelesen = parseKatalogadresse(
      new URLSearchParams(toKatalogsuche('abdeckung', filter)),
      THEMEN,
    )
    expect(gelesen).toEqual({ blick: 'abdeckung', filter, hinweise: [] })
  })

  it('ist leer, solange nichts gewählt ist', () => {
    expect(toKatalogsuche('indikatoren', OHNE_FILTER)).toBe('')
    expect(istOhneFilter(OHNE_FILTER)).toBe(true)
    expect(istOhneFilter({ ...OHNE_FILTER, suche: ' ' })).toBe(true)
    expect(istOhneFilter({ ...OHNE_FILTER, werte: 'mit' })).toBe(false)
  })

  it('nennt, was keinen Sinn hat, und zeigt trotzdem den Katalog', () => {
    const { blick, filter, hinweise } = parseKatalogadresse(
      new URLSearchParams('ansicht=torte&thema=Wetter&feld=toString&ebene=mond&werte=vielleicht'),
      THEMEN,
    )
    expect({ blick, filter }).toEqual({ blick: 'indikatoren', filter: OHNE_FILTER })
    expect(hinweise).toHaveLength(5)
  })

  it('kürzt endlose Suchen', () => {
    const suche = new URLSearchParams({ suche: 'x'.repeat(5000) })
    expect(parseKatalogadresse(suche, THEMEN).filter.suche).toHaveLength(100)
  })
})

describe(planungsfeldOf, () => {
  it.each([
    [3, 1, 'jugendhilfe'],
    [0, 3, 'altenhilfe'],
    [3, 3, 'quer'],
    [1, 1, 'quer'],
  ] as const)('Jugendhilfe %i, Altenhilfe %i → %s', (jugend, alter, feld) => {
    expect(planungsfeldOf(indikator(jugend, alter))).toBe(feld)
  })
})

describe(passt, () => {
  it('zeigt unter Jugendhilfe auch, was beiden dient', () => {
    expect(passt(indikator(3, 3), { ...OHNE_FILTER, feld: 'jugendhilfe' })).toBe(true)
    expect(passt(indikator(1, 3), { ...OHNE_FILTER, feld: 'jugendhilfe' })).toBe(false)
  })

  it('fragt nach Ebene und nach Werten', () => {
    const mit = indikator(3, 3, ['KREIS'])
    expect(passt(mit, { ...OHNE_FILTER, ebene: 'KREIS' })).toBe(true)
    expect(passt(mit, { ...OHNE_FILTER, ebene: 'QUARTIER' })).toBe(false)
    expect(passt(mit, { ...OHNE_FILTER, werte: 'ohne' })).toBe(false)
    expect(passt(indikator(3, 3), { ...OHNE_FILTER, werte: 'ohne' })).toBe(true)
  })

  it('findet auch unter den Synonymen der Definition', () => {
    expect(passt(indikator(0, 3), { ...OHNE_FILTER, suche: 'ueberalterung' })).toBe(true)
    expect(passt(indikator(0, 3), { ...OHNE_FILTER, suche: 'wetter' })).toBe(false)
  })
})
