import type { Verstoss } from '../verstoss/index.ts'
import type { Formel } from './berechnung.ts'
import type { MerkmalFormel } from './formeln-of.ts'
import { ALLE, vertraeglich } from './teilgruppe.ts'
import type { Teilgruppe } from './teilgruppe.ts'

/**
 * A share is part of its whole: what the numerator says about age, sex and
 * nationality must fit into the denominator. An age that the numerator leaves
 * open is checked only where both count the same Merkmal ("Arbeitslose" over
 * "Bevölkerung 15 bis unter 65" is fine).
 */
export function pruefeAnteil(zaehler: Formel, nenner: Formel): readonly Verstoss[] {
  const ganzes = gezaehlt(nenner, 'nenner')
  if (ganzes.length === 0) return []
  return gezaehlt(zaehler, 'zaehler').flatMap((teil): readonly Verstoss[] => {
    if (istEnthalten(teil, ganzes)) return []
    const text =
      'Der Zähler zählt Personen, die der Nenner nicht enthält: es ist kein Anteil. Bitte Alter, Geschlecht und Staatsangehörigkeit angleichen oder „Quotient“ wählen.'
    return [{ code: 'NICHT_IM_NENNER', pfad: `${teil.pfad}.teilgruppe`, text }]
  })
}

interface Blatt {
  readonly pfad: string
  readonly merkmal: string
  readonly gruppe: Teilgruppe
}

/** What a formula counts; what it takes away counts nothing in. */
function gezaehlt(formel: Formel, pfad: string): readonly Blatt[] {
  switch (formel.art) {
    case 'MERKMAL':
      return [blatt(formel, pfad)]
    case 'SUMME':
      return formel.teile.flatMap((teil, i) => gezaehlt(teil, `${pfad}.teile.${i}`))
    case 'DIFFERENZ':
      return gezaehlt(formel.von, `${pfad}.von`)
  }
}

function blatt({ merkmal, teilgruppe }: MerkmalFormel, pfad: string): Blatt {
  return { pfad, merkmal, gruppe: { ...ALLE, ...teilgruppe } }
}

function istEnthalten({ merkmal, gruppe }: Blatt, ganzes: readonly Blatt[]): boolean {
  const gruppen = ganzes.map((anderes) => anderes.gruppe)
  const nenntAlter = gruppe.alterVon !== 0 || gruppe.alterBis !== null
  const prueftAlter = nenntAlter || ganzes.some((anderes) => anderes.merkmal === merkmal)
  const von = Math.min(...gruppen.map(({ alterVon }) => alterVon))
  const bis = Math.max(...gruppen.map(({ alterBis }) => alterBis ?? Infinity))
  return (
    (!prueftAlter || (gruppe.alterVon >= von && (gruppe.alterBis ?? Infinity) <= bis)) &&
    gruppen.some(({ geschlecht }) => vertraeglich(geschlecht, gruppe.geschlecht)) &&
    gruppen.some(({ nationalitaet }) => vertraeglich(nationalitaet, gruppe.nationalitaet))
  )
}
