import { describeLesung, describeSpalten, quelleOf, zuordnungOf } from './vorlage-worte.ts'
import { VORLAGEN_SAMPLE } from './vorlagen.sample.ts'

const [treffs, register] = VORLAGEN_SAMPLE as [
  (typeof VORLAGEN_SAMPLE)[number],
  (typeof VORLAGEN_SAMPLE)[number],
]

it('says of each column what is read from it', () => {
  expect(describeSpalten(treffs)).toEqual([
    { buchstabe: 'A', kopf: 'Kommune', bedeutungen: ['Name des Raums'] },
    { buchstabe: 'B', kopf: 'Besuche', bedeutungen: ['Besuche offener Treffs'] },
    {
      buchstabe: 'C',
      kopf: 'Besuche, davon Mädchen',
      bedeutungen: ['Besuche offener Treffs, weiblich'],
    },
    { buchstabe: 'D', kopf: '', bedeutungen: [] },
  ])
})

it('says in a long table which rows a figure stands in', () => {
  expect(describeSpalten(register).map(({ bedeutungen }) => bedeutungen)).toEqual([
    ['Schlüssel oder Nummer des Raums'],
    ['Zeitraum: Stichtag'],
    ['Unterscheidet die Zeilen'],
    [
      'Bevölkerung, weiblich, wo „w“ in Spalte „Geschlecht“ steht',
      'Bevölkerung, männlich, wo „m“ in Spalte „Geschlecht“ steht',
    ],
  ])
})

it('says what holds for the whole table', () => {
  expect(describeLesung(zuordnungOf(treffs))).toEqual([
    'Die Räume werden an 2 Bezeichnungen erkannt.',
    'Keine Räume sind Zeilen mit „Summe“.',
    'Die Zahlen galten zuletzt für 31.12.2024 (Stichtag); in der nächsten Datei gilt, was dort steht.',
    'Als fehlend gelten „k. A.“.',
    'Nachkommastellen stehen hinter einem Komma.',
  ])
})

it('names the office, and the Quelle where none is named', () => {
  expect(VORLAGEN_SAMPLE.map(quelleOf)).toEqual(['Jugendamt Musterkreis', 'melderegister'])
})
