/** What a mapping still lacks before a file can be read with it. Pure. */
import type { Zuordnungsvorschlag } from '@sozial/formate/vorschlag'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { columnOf, findDoppelte } from '../../app/zuordnung/angaben.ts'
import { describeWert } from '../../app/zuordnung/bedeutung-worte.ts'

export interface Pruefling {
  readonly vorschlag: Pick<Zuordnungsvorschlag, 'fehlt' | 'spalten'>
  readonly zuordnung: Zuordnung | null
}

/** One sentence for each thing that is missing; the fields of the form say theirs themselves. */
export function findMaengel({ vorschlag, zuordnung }: Pruefling): readonly string[] {
  const { fehlt, spalten } = vorschlag
  return [
    ...(fehlt.includes('RAUM')
      ? [
          'In welcher Spalte stehen die Räume? Wählen Sie die Spalte und dann „Name des Raums“ oder „Schlüssel oder Nummer des Raums“. Geht es in der ganzen Tabelle um einen Raum, nennen Sie ihn gleich unter der Tabelle.',
        ]
      : []),
    ...(fehlt.includes('WERTE')
      ? [
          'In welcher Spalte stehen die Zahlen? Wählen Sie mindestens eine Spalte und dann „Zahlen“.',
        ]
      : []),
    ...(zuordnung ? findDoppelte(zuordnung) : []).map(([erste, zweite]) => {
      const buchstaben = [erste, zweite].map(
        ({ spalte }) => spalten[columnOf(spalte, spalten) ?? -1]?.buchstabe ?? String(spalte),
      )
      const [a, b] = buchstaben
      const wo =
        a === b ? `In Spalte ${a} bedeuten zwei Gruppen` : `Die Spalten ${a} und ${b} bedeuten`
      return `${wo} beide „${describeWert(erste)}“. Sagen Sie bei einer, was sie unterscheidet, oder lesen Sie sie nicht.`
    }),
    ...(zuordnung?.werte ?? []).flatMap((wert) => {
      const { name, einheit } = wert.merkmal
      if (name.trim() !== '' && einheit.trim() !== '') return []
      const spalte = spalten[columnOf(wert.spalte, spalten) ?? -1]?.buchstabe ?? wert.spalte
      return [`Bei Spalte ${spalte} fehlt, was gezählt wird oder in welcher Einheit.`]
    }),
  ]
}
