import {
  formatAltersgrenzen,
  gliederbarkeitOf,
  groupMerkmale,
  passtZumMerkmal,
  type Merkmal,
} from './merkmale.ts'

const gruppe = (alterVon: number, alterBis: number | null) =>
  ({ geschlecht: 'INSGESAMT', nationalitaet: 'INSGESAMT', alterVon, alterBis }) as const

const merkmal = (name: string, teil: Partial<Merkmal> = {}): Merkmal => ({
  schluessel: name.toLowerCase(),
  name,
  einheit: 'Personen',
  art: 'ANZAHL',
  lieferant: 'Melderegister',
  teilgruppen: [gruppe(0, null)],
  abdeckung: [{ ebene: 'KREIS', zeitraeume: [] }],
  ...teil,
})

const merkmale = [
  merkmal('Haushalte'),
  merkmal('Bevölkerung', { teilgruppen: [gruppe(0, 18), gruppe(18, 65), gruppe(65, null)] }),
  merkmal('Arbeitslose', { lieferant: null }),
  merkmal('Schüler', { abdeckung: [] }),
]

it('stellt Merkmale ohne Zahlen ans Ende', () => {
  expect(
    groupMerkmale(merkmale).map(({ titel, eintraege }) => [titel, eintraege.map((e) => e.text)]),
  ).toEqual([
    ['Melderegister', ['Bevölkerung', 'Haushalte']],
    ['Weitere', ['Arbeitslose']],
    ['Noch ohne Zahlen', ['Schüler']],
  ])
})

it.each([
  ['bevoelk', true],
  ['BEVÖLKERUNG melde', true],
  ['wetter', false],
])('findet „%s“: %s', (gesucht, gefunden) => {
  expect(passtZumMerkmal(merkmale, 'bevölkerung', gesucht)).toBe(gefunden)
})

it('bietet nur an, wonach sich ein Merkmal gliedern lässt', () => {
  expect(gliederbarkeitOf(merkmale[0])).toEqual({
    geschlecht: false,
    nationalitaet: false,
    alter: false,
  })
  expect(gliederbarkeitOf(merkmale[1]).alter).toBe(true)
  expect(gliederbarkeitOf(undefined)).toEqual({
    geschlecht: true,
    nationalitaet: true,
    alter: true,
  })
})

it('nennt die gelieferten Altersgrenzen', () => {
  expect(formatAltersgrenzen(merkmale[0])).toBe('')
  expect(formatAltersgrenzen(merkmale[1])).toBe('Zahlen gibt es mit den Altersgrenzen 18, 65.')
  const jedes = merkmal('x', {
    teilgruppen: Array.from({ length: 90 }, (_, i) => gruppe(i, i + 1)),
  })
  expect(formatAltersgrenzen(jedes)).toBe('Zahlen gibt es für jedes Alter.')
})
