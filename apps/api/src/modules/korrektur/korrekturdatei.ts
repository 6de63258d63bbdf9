/** A correction in the shape of a delivered file. */
import { formatTeilgruppe } from '@sozial/domain/indikator'
import { formatZeitraum } from '@sozial/domain/zeitraum'
import type { Datei, Lesung, Rohzelle } from '@sozial/formate/lesung'
import type { Korrekturzeile } from './correct-grundzahlen.ts'

const KOPF = [
  'Zahl',
  'Raum',
  'Merkmal',
  'Teilgruppe',
  'Zeitraum',
  'bisher',
  'neu',
  'vorläufig',
  'Grund',
]

const feld = (text: string | number): string => `"${String(text).replaceAll('"', '""')}"`

/** What is kept as the file. The number of the figure names the Lieferung it was from: no two are the same. */
export function toKorrekturdatei(zeilen: readonly Korrekturzeile[], grund: string): Datei {
  const tabelle = [
    KOPF,
    ...zeilen.map(({ vorher, nachher, vorlaeufig }) => [
      vorher.id,
      vorher.raum.schluessel,
      vorher.merkmal.schluessel,
      formatTeilgruppe(vorher.teilgruppe),
      formatZeitraum(vorher.zeitraum),
      vorher.wert ?? vorher.status,
      nachher.wert ?? nachher.status,
      vorlaeufig ? 'ja' : 'nein',
      grund,
    ]),
  ]
  const text = tabelle.map((zeile) => zeile.map(feld).join(';')).join('\n')
  return { name: 'korrektur.csv', inhalt: new TextEncoder().encode(`${text}\n`) }
}

/** What a reader would find in it; all rows are of one Quelle. */
export function toKorrekturlesung(zeilen: readonly Korrekturzeile[]): Lesung {
  const zellen = zeilen.map(({ vorher, nachher, vorlaeufig }, i): Rohzelle => ({
    raumSchluessel: vorher.raum.schluessel,
    raumName: vorher.raum.name,
    zeitraum: vorher.zeitraum,
    merkmal: vorher.merkmal,
    teilgruppe: vorher.teilgruppe,
    wert: nachher,
    vorlaeufig,
    stelle: { blatt: null, zeile: i + 2, spalte: 'G' },
  }))
  const [erste] = zeilen
  const titel = `Korrektur: ${erste!.vorher.merkmal.name}, ${erste!.vorher.raum.name}`
  return {
    format: 'KORREKTUR',
    tabelle: null,
    titel: zeilen.length === 1 ? titel : `${titel} und ${zeilen.length - 1} weitere`,
    quelle: erste!.vorher.quelle.schluessel,
    stand: null,
    zellen,
    meldungen: [],
    merkmale: [],
  }
}
