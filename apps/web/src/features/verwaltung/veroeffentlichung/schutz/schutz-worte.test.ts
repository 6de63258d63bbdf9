import {
  auskunftOf,
  begruendungOf,
  gruendeOf,
  grundOf,
  kostensatz,
  pruefbefund,
  spannensatz,
  toFehlende,
  spannenworte,
  verfahrensworte,
  type Schutzzelle,
} from './schutz-worte.ts'
import { SCHUTZBERICHT_SAMPLE, SCHUTZZELLEN_SAMPLE } from './schutz.sample.ts'

const [REGEL, HELFER, , LIEFERANT] = SCHUTZZELLEN_SAMPLE as [
  Schutzzelle,
  Schutzzelle,
  Schutzzelle,
  Schutzzelle,
]

it('nennt zu jeder Art ihren Grund, kurz und in ganzen Sätzen', () => {
  expect(SCHUTZZELLEN_SAMPLE.map(grundOf)).toEqual([
    'zu wenige Fälle',
    'schützt andere',
    'zu kleine Bezugsgruppe',
    'vom Lieferanten',
  ])
  for (const zelle of SCHUTZZELLEN_SAMPLE) expect(begruendungOf(zelle)).toMatch(/\.$/)
  expect(begruendungOf({ art: 'AUSGELASSEN', regel: null })).toMatch(/Wert des Kreises/)
  expect(spannensatz({ ...REGEL, erforderlichUnten: null, erforderlichOben: null })).toMatch(
    /so breit ist wie die Mindestfallzahl/,
  )
})

it('sagt, was sich von außen errechnen lässt und was offen bleiben muss', () => {
  expect(spannenworte(0, 7)).toBe('zwischen 0 und 7')
  expect(spannenworte(4, 4)).toBe('genau 4')
  expect(spannenworte(null, 7)).toBe('höchstens 7')
  expect(spannenworte(4, null)).toBe('mindestens 4')
  expect(spannenworte(null, null)).toBeNull()
  expect(spannensatz(REGEL)).toBe(
    'Von außen lässt sich nur errechnen: zwischen 0 und 7. Offen bleiben muss jede Zahl zwischen 0 und 3.',
  )
  expect(spannensatz({ ...REGEL, unten: null, oben: null, erforderlichOben: null })).toBe(
    'Von außen lässt sie sich gar nicht eingrenzen. Offen bleiben muss jede Zahl mindestens 0.',
  )
})

it('sagt nach draußen über jede geschützte Zahl dasselbe und keine Zahl', () => {
  const ohneNamen = (zelle: Schutzzelle) =>
    auskunftOf({ ...zelle, raum: REGEL.raum, indikator: REGEL.indikator, zeitraum: REGEL.zeitraum })
  expect(ohneNamen(HELFER)).toBe(ohneNamen(REGEL))
  expect(ohneNamen(LIEFERANT)).toBe(ohneNamen(REGEL))
  expect(auskunftOf(REGEL).replace(/\(.*?\):/g, '')).not.toMatch(/\d/)
})

it('fasst die Prüfung und ihre Kosten zusammen', () => {
  expect(pruefbefund(SCHUTZBERICHT_SAMPLE)).toBe(
    'Alle 837 schutzbedürftigen Zahlen halten. Eine Tabelle ließ sich nicht schützen und fehlt ganz.',
  )
  const ohne = { ...SCHUTZBERICHT_SAMPLE, verfahren: [], ausgelassen: [] }
  expect(pruefbefund(ohne)).toBe('Nachgerechnet ist noch keine der geschützten Zahlen.')
  expect(pruefbefund({ ...ohne, primaer: 0, angeliefert: 0 })).toBe(
    'Keine Zahl muss geschützt werden.',
  )
  expect(kostensatz(SCHUTZBERICHT_SAMPLE)).toBe(
    'Gezeigt werden 7.102 von 8.410 Zahlen; 803 schützt eine Regel, 471 sind nur zum Schutz anderer verborgen und 34 hat der Lieferant geschützt.',
  )
  const leer = { ...ohne, primaer: 0, sekundaer: 0, angeliefert: 0, jeEbene: [], gerundet: 12 }
  expect(kostensatz(leer)).toBe(
    'Gezeigt werden 7.102 von 8.410 Zahlen; 1.308 liegen nicht vor. Auf 5 gerundet sind 12.',
  )
  expect(kostensatz({ ...SCHUTZBERICHT_SAMPLE, primaer: 786 })).toContain(
    '17 fehlen mit ihrer ganzen Tabelle',
  )
  expect(gruendeOf({ ...SCHUTZBERICHT_SAMPLE, primaer: 786 }).at(-1)).toEqual({
    text: 'Die ganze Tabelle ließ sich nicht schützen',
    anzahl: 17,
  })
  expect(verfahrensworte(SCHUTZBERICHT_SAMPLE).map(({ art }) => art)).toEqual([
    'BAUM',
    'LINEAR',
    'GANZZAHLIG',
  ])
})

describe(toFehlende, () => {
  it('names a table that fails in several periods once', () => {
    const tabelle = (name: string, zeit: string) => ({
      indikator: { slug: name, name },
      zeitraum: { id: zeit, name: zeit },
    })
    expect(
      toFehlende([
        tabelle('Geburten', '2022'),
        tabelle('Saldo', '2023'),
        tabelle('Geburten', '2023'),
      ]),
    ).toEqual([
      { name: 'Geburten', zeiten: '2022 und 2023' },
      { name: 'Saldo', zeiten: '2023' },
    ])
  })
})
