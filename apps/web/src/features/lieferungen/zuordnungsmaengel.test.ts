import { OHNE_ABGLEICH, proposeZuordnung } from '@sozial/formate/vorschlag'
import { describeLesart } from './lesart.ts'
import { findMaengel } from './zuordnungsmaengel.ts'

function propose(zeilen: readonly string[]) {
  const inhalt = new TextEncoder().encode(zeilen.join('\n'))
  return proposeZuordnung({ name: 'tabelle.csv', inhalt })
}

const GUT = propose(['AGS;Jahr;Hilfen', '05370004;2024;412', '05370008;2024;96'])
const OHNE_RAUM = propose(['Zeile;Hilfen', 'a;412', 'b;96'])

describe(findMaengel, () => {
  it('finds nothing wrong with a complete mapping', () => {
    expect(findMaengel({ vorschlag: GUT, zuordnung: GUT.zuordnung })).toEqual([])
  })

  it('asks for the areas where no column names them', () => {
    const maengel = findMaengel({ vorschlag: OHNE_RAUM, zuordnung: OHNE_RAUM.zuordnung })
    expect(maengel.join(' ')).toMatch(/In welcher Spalte stehen die Räume/)
  })

  it('names both columns that would be the same figure', () => {
    const [wert] = GUT.zuordnung?.werte ?? []
    const zuordnung = { ...GUT.zuordnung!, werte: [wert!, { ...wert!, spalte: 2 }] }
    expect(findMaengel({ vorschlag: GUT, zuordnung })[0]).toMatch(/Spalten C und B bedeuten beide/)
  })

  it('wants a name and a unit', () => {
    const [wert] = GUT.zuordnung?.werte ?? []
    const leer = { ...wert!, merkmal: { ...wert!.merkmal, einheit: ' ' } }
    const zuordnung = { ...GUT.zuordnung!, werte: [leer] }
    expect(findMaengel({ vorschlag: GUT, zuordnung })).toEqual([
      'Bei Spalte C fehlt, was gezählt wird oder in welcher Einheit.',
    ])
  })
})

describe(describeLesart, () => {
  const lesart = { ...GUT, abgleich: OHNE_ABGLEICH }

  it('claims no more than was recognised', () => {
    const spalten = GUT.spalten.map((spalte, i) => ({
      ...spalte,
      sicherheit: (['SICHER', 'WAHRSCHEINLICH', 'UNSICHER'] as const)[i % 3]!,
    }))
    expect(describeLesart({ ...lesart, spalten })).toBe(
      'Gelesen wird 1 Spalte mit Zahlen. Sicher erkannt: A. Nur wahrscheinlich, bitte ansehen: B. Unsicher, bitte prüfen: C.',
    )
  })

  it('says when a table is about another Kreis', () => {
    const abgleich = { bekannte: 0, fremde: 53, unbekannte: [], fehlende: [] }
    expect(describeLesart({ ...lesart, abgleich })).toContain(
      'Kein Raum der Datei gehört zum Kreis: Alle 53 liegen außerhalb.',
    )
  })

  it('says how many areas are ours, and which columns are not read', () => {
    const unbekannte = [{ text: 'Ubach', name: '', zeilen: 1, ersteZeile: 4, vorschlaege: [] }]
    const abgleich = { bekannte: 9, fremde: 2, unbekannte, fehlende: [] }
    const [a, b, c] = GUT.spalten.map((spalte) => ({ ...spalte, sicherheit: 'SICHER' as const }))
    const spalten = [a!, b!, { ...c!, rolle: 'UNBEACHTET' as const }]
    expect(describeLesart({ ...lesart, abgleich, spalten })).toBe(
      'Noch ist keine Spalte mit Zahlen gewählt. 9 Räume des Kreises sind erkannt, 1 Name noch nicht, 2 liegen außerhalb. Alle gelesenen Spalten sind sicher erkannt. Nicht gelesen: C.',
    )
  })
})
