/** Which places of the register are counted by somebody else, too. */

export interface Abgleichmerkmal {
  /** Key of the Merkmal that is delivered. */
  readonly merkmal: string
  /** Short name, for a column. */
  readonly name: string
  readonly kategorien: readonly string[]
  /** Ages of those the places are for, both included; null: of all. */
  readonly alter: readonly [von: number, bis: number] | null
}

export const ABGLEICHMERKMALE: readonly Abgleichmerkmal[] = [
  {
    merkmal: 'plaetze_u3',
    name: 'Kita und Tagespflege unter 3',
    kategorien: ['kita', 'kindertagespflege'],
    alter: [0, 2],
  },
  { merkmal: 'plaetze_ue3', name: 'Kita ab 3', kategorien: ['kita'], alter: [3, 6] },
  {
    merkmal: 'plaetze_okja',
    name: 'Offene Jugendarbeit',
    kategorien: ['jugendarbeit-offen'],
    alter: null,
  },
  {
    merkmal: 'plaetze_vollstationaer',
    name: 'Pflegeheim',
    kategorien: ['pflegeheim'],
    alter: null,
  },
  { merkmal: 'plaetze_tagespflege', name: 'Tagespflege', kategorien: ['tagespflege'], alter: null },
  {
    merkmal: 'plaetze_kurzzeitpflege',
    name: 'Kurzzeitpflege',
    kategorien: ['kurzzeitpflege'],
    alter: null,
  },
]

interface Platzangabe {
  readonly kategorie: string
  readonly anzahl: number
  /** In years; null: not told. */
  readonly alterVon: number | null
  readonly alterBis: number | null
}

/**
 * Places of the register that a Merkmal counts, too.
 *
 * @returns null where nobody says for which age some of them are
 */
export function zaehleRegistrierte(
  { kategorien, alter }: Abgleichmerkmal,
  angaben: readonly Platzangabe[],
): number | null {
  const gemeinte = angaben.filter(({ kategorie }) => kategorien.includes(kategorie))
  if (alter === null) return gemeinte.reduce((summe, { anzahl }) => summe + anzahl, 0)
  const [von, bis] = alter
  if (gemeinte.some(({ alterVon, alterBis }) => alterVon === null || alterBis === null)) return null
  return gemeinte
    .filter(({ alterVon, alterBis }) => alterVon! >= von && alterBis! <= bis)
    .reduce((summe, { anzahl }) => summe + anzahl, 0)
}
