import fc from 'fast-check'
import { parseGeometrie } from '../../map/geometry.ts'
import { toTopoJson } from '@sozial/formate/geometrie'
import { findRaeume, findRaumAn, parsePunkt, type Kopf } from './suche.ts'

const kopf = (name: string, teil: Partial<Kopf> = {}): Kopf => ({
  slug: name,
  nummer: 1,
  raum: { id: name, schluessel: `S-${name}`, name, ebene: 'SOZIALRAUM' },
  ober: [{ id: 'k', schluessel: '05370016', name: 'Heinsberg', ebene: 'KOMMUNE' }],
  teile: [{ id: 'q', schluessel: 'Q', name: 'Porselen', ebene: 'QUARTIER' }],
  gueltigAb: '1975-01-01',
  gueltigBis: null,
  grund: '',
  beschluss: '',
  beschreibung: {
    version: 1,
    text: '',
    ortsteile: ['Lieck', 'Schafhausen'],
    ansprechstelle: '',
    geaendertAm: null,
    geaendertVon: null,
  },
  darfAendern: false,
  ...teil,
})

const KOEPFE = [kopf('Oberbruch'), kopf('Mühlenbach', { ober: [], teile: [] })]

describe('findRaeume', () => {
  it.each([
    ['', ['Oberbruch', 'Mühlenbach'], ''],
    ['ober', ['Oberbruch'], ''],
    ['muehlen', ['Mühlenbach'], ''],
    ['Lieck', ['Oberbruch', 'Mühlenbach'], 'Ortsteil Lieck'],
    ['porselen', ['Oberbruch'], 'Porselen'],
    ['Heinsberg', ['Oberbruch'], 'Heinsberg'],
    ['gibt es nicht', [], ''],
  ])('findet mit „%s“', (suche, namen, warum) => {
    const treffer = findRaeume(KOEPFE, suche)
    expect(treffer.map((einer) => einer.kopf.raum.name)).toEqual(namen)
    expect(treffer[0]?.warum ?? '').toBe(warum)
  })

  it('nimmt jede Eingabe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(findRaeume(KOEPFE, text).length).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('parsePunkt', () => {
  it.each(['51,06 6,22', '51.06, 6.22', ' 51.06;6.22 ', '51,06° 6,22°', '6.22, 51.06'])(
    'liest „%s“',
    (text) => {
      expect(parsePunkt(text)).toEqual({ breite: 51.06, laenge: 6.22 })
    },
  )
  it.each(['', 'Lieck', '51,06', '12', '99,0 6,2', 'Lindenstraße 12', '51.06 6.22 7.1'])(
    'hält „%s“ für keinen Punkt',
    (text) => expect(parsePunkt(text)).toBeNull(),
  )
})

it('findet den Raum an einer Stelle', () => {
  const quadrat = (west: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, 51],
        [west + 1, 51],
        [west + 1, 52],
        [west, 52],
        [west, 51],
      ],
    ],
  })
  const { objects, ...rest } = toTopoJson([
    { schluessel: 'A', name: 'A', geometry: quadrat(6) },
    { schluessel: 'B', name: 'B', geometry: quadrat(7) },
  ] as unknown as Parameters<typeof toTopoJson>[0])
  const geometrie = parseGeometrie({ ...rest, objects: { raeume: objects.gebiete } })
  expect(findRaumAn(geometrie, { breite: 51.5, laenge: 7.5 })).toBe('B')
  expect(findRaumAn(geometrie, { breite: 50, laenge: 7.5 })).toBeNull()
})
