import { createRechtetafeln, reichweiteOf, type Regel } from './rechtetafel.ts'

const quelle = (id: string, name: string) => ({
  id,
  schluessel: id,
  name,
  herausgeber: '',
  lizenz: '',
})
const JUGENDAEMTER = quelle('1', 'Jugendämter')
const BA = quelle('2', 'Bundesagentur')
const regel = (teil: Partial<Regel>): Regel => ({
  id: '1',
  rolle: 'PLANUNG',
  quelle: BA,
  zweck: 'SOZIALBERICHTERSTATTUNG',
  reichweite: 'KREIS',
  geaendertAm: null,
  ...teil,
})

it('stellt je Rolle alle Quellen gegen die Zwecke, die vorkommen', () => {
  const [planung, kommune] = createRechtetafeln([
    regel({}),
    regel({ quelle: JUGENDAEMTER, zweck: 'JUGENDHILFEPLANUNG', reichweite: 'JUGENDAMTSBEZIRK' }),
    regel({ rolle: 'KOMMUNE', reichweite: 'KOMMUNE' }),
  ])
  expect(planung?.zwecke).toEqual(['JUGENDHILFEPLANUNG', 'SOZIALBERICHTERSTATTUNG'])
  expect(planung?.zeilen.map((zeile) => zeile.quelle.name)).toEqual([
    'Bundesagentur',
    'Jugendämter',
  ])
  expect(
    planung?.zeilen.map(({ regeln }) => regeln.map((eine) => reichweiteOf(eine?.reichweite))),
  ).toEqual([
    ['nirgends', 'im ganzen Kreis'],
    ['im eigenen Jugendamtsbezirk', 'nirgends'],
  ])
  expect(kommune?.zwecke).toEqual(['SOZIALBERICHTERSTATTUNG'])
})

it('liest fehlende und leere Regeln gleich: nirgends', () => {
  expect(reichweiteOf(null)).toBe('nirgends')
  expect(reichweiteOf(undefined)).toBe('nirgends')
})

it('hat ohne Regeln keine Tafel', () => {
  expect(createRechtetafeln([])).toEqual([])
})
