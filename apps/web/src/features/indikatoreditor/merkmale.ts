/** What can be counted: as a list to choose from, and how each can be narrowed. Pure. */
import type { IndikatoreditorQuery } from './editor.generated.ts'
import { vereinfache } from '../../lib/suchtext.ts'

export type Merkmal = IndikatoreditorQuery['merkmale'][number]

const nachName = new Intl.Collator('de')

/** Merkmale by who delivers them; those without any figure last, because nothing can be computed with them yet. */
export function groupMerkmale(merkmale: readonly Merkmal[]) {
  const eintrag = ({ schluessel, name, einheit, abdeckung }: Merkmal) => ({
    id: schluessel,
    text: name,
    zusatz: abdeckung.length === 0 ? 'noch keine Zahlen' : einheit,
  })
  const geordnet = merkmale.toSorted((a, b) => nachName.compare(a.name, b.name))
  const mit = geordnet.filter(({ abdeckung }) => abdeckung.length > 0)
  const lieferanten = [...new Set(mit.map(({ lieferant }) => lieferant ?? 'Weitere'))].toSorted(
    (a, b) => nachName.compare(a, b),
  )
  const ohne = geordnet.filter(({ abdeckung }) => abdeckung.length === 0)
  return [
    ...lieferanten.map((titel) => ({
      titel,
      eintraege: mit.filter(({ lieferant }) => (lieferant ?? 'Weitere') === titel).map(eintrag),
    })),
    ...(ohne.length > 0 ? [{ titel: 'Noch ohne Zahlen', eintraege: ohne.map(eintrag) }] : []),
  ]
}

/** True when every word that was typed is in the name or in who delivers it. */
export function passtZumMerkmal(
  merkmale: readonly Merkmal[],
  schluessel: string,
  gesucht: string,
): boolean {
  const merkmal = merkmale.find((kandidat) => kandidat.schluessel === schluessel)
  if (!merkmal) return false
  const text = vereinfache(`${merkmal.name} ${merkmal.lieferant ?? ''} ${schluessel}`)
  return vereinfache(gesucht)
    .split(/\s+/)
    .every((wort) => text.includes(wort))
}

/** By what the figures of a Merkmal can be narrowed. */
export interface Gliederbarkeit {
  readonly geschlecht: boolean
  readonly nationalitaet: boolean
  readonly alter: boolean
}

/** Without figures nothing is known: then everything may be chosen. */
export function gliederbarkeitOf(merkmal: Merkmal | undefined): Gliederbarkeit {
  const gruppen = merkmal?.teilgruppen ?? []
  const offen = gruppen.length === 0
  return {
    geschlecht: offen || gruppen.some(({ geschlecht }) => geschlecht !== 'INSGESAMT'),
    nationalitaet: offen || gruppen.some(({ nationalitaet }) => nationalitaet !== 'INSGESAMT'),
    alter: offen || gruppen.some(({ alterVon, alterBis }) => alterVon > 0 || alterBis !== null),
  }
}

/** More limits than these are simply "each year of age". */
const MAX_GRENZEN = 14

/** The ages at which delivered groups begin or end: "0, 3, 6, 15, 18, 65"; empty where there are none. */
export function formatAltersgrenzen(merkmal: Merkmal | undefined): string {
  const grenzen = new Set(
    (merkmal?.teilgruppen ?? []).flatMap(({ alterVon, alterBis }) =>
      alterBis === null ? [alterVon] : [alterVon, alterBis],
    ),
  )
  grenzen.delete(0)
  if (grenzen.size === 0) return ''
  if (grenzen.size > MAX_GRENZEN) return 'Zahlen gibt es für jedes Alter.'
  return `Zahlen gibt es mit den Altersgrenzen ${[...grenzen].toSorted((a, b) => a - b).join(', ')}.`
}
