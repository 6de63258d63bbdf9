import type { Schutzblocksystem } from '@sozial/domain/geheimhaltung-system'
import { createHighsLoeser } from '@sozial/domain/geheimhaltung-loeser'
import { describeNichtGeschuetzte, NichtGeschuetzt } from './nicht-geschuetzt.ts'
import { rechneSystem } from './rechne-systeme.ts'

type Angabe = Schutzblocksystem['zellen'][number]

const ZEITRAUM = { art: 'JAHR', von: '2024-01-01', bis: '2025-01-01' } as const

/** A number of block `block` in an area; each block counts something else. */
const angabe = (block: number, raumfassung: number): Angabe => ({
  art: 'WERT',
  raum: raumfassung,
  formel: [[`gezaehlt-${block}`, 1]] as unknown as Angabe['formel'],
  zeitraum: ZEITRAUM,
  jahre: 1,
  quellen: [1],
  stand: null,
  gerundet: false,
  schwelle: 3,
  bezuege: [{ block, raumfassung, teil: 'ZAEHLER', faktor: 1 }],
  abgeleitete: [],
})

const zelle = (wert: number, lage: 'GEZEIGT' | 'VERBORGEN') => ({
  wert,
  lage,
  unten: 0,
  oben: null,
  spiel: 0,
  gezeigt: null,
  ganzzahlig: true,
  // Never given up, like the value of the Kreis.
  kosten: Infinity,
  bedarf: lage === 'VERBORGEN' ? ({ art: 'SPANNE', unten: 0, oben: 3 } as const) : null,
})

/** Adorf and Bedorf are all of the Kreis, and the other two numbers are shown whatever follows. */
const SYSTEM: Schutzblocksystem = {
  pruefsumme: '',
  zellen: [angabe(1, 101), angabe(2, 102), angabe(2, 1)],
  gleichungen: ['SUMME' as Schutzblocksystem['gleichungen'][number]],
  system: {
    zellen: [zelle(2, 'VERBORGEN'), zelle(20, 'GEZEIGT'), zelle(22, 'GEZEIGT')],
    gleichungen: [{ zellen: [0, 1, 2], faktoren: [1, 1, -1], konstante: 0 }],
  },
}

const LAUF = {
  bloecke: [
    { id: 1, name: 'Altersarmut', zeitraum: ZEITRAUM },
    { id: 2, name: 'Jugendarmut', zeitraum: ZEITRAUM },
  ],
  namen: new Map([
    [1, 'Musterkreis'],
    [101, 'Adorf'],
    [102, 'Bedorf'],
  ]),
} as unknown as Parameters<typeof describeNichtGeschuetzte>[0]

it('nennt die Zahl, die keiner schützen kann', async () => {
  const loeser = await createHighsLoeser()
  let fehler: unknown
  try {
    rechneSystem(SYSTEM, loeser)
  } catch (error) {
    fehler = error
  }
  expect(fehler).toBeInstanceOf(NichtGeschuetzt)
  expect(describeNichtGeschuetzte(LAUF, fehler as NichtGeschuetzt)).toBe(
    'Die Prüfung der Geheimhaltung fand keinen Schutz für: „Altersarmut“ in Adorf, 2024. Bitte verwerfen, ohne diesen Indikator neu vorbereiten und der Betreuung Bescheid geben.',
  )
})

it('nennt bei einem Rest, was ihn verriete', () => {
  const [rest, ...andere] = SYSTEM.zellen
  const fehler = new NichtGeschuetzt(
    { ...SYSTEM, zellen: [{ ...rest!, bezuege: [] }, ...andere] },
    [0],
  )
  expect(describeNichtGeschuetzte(LAUF, fehler)).toContain(
    '„Jugendarmut“ in Bedorf, 2024, und 1 weiterer Wert.',
  )
})
