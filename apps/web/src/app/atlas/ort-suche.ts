/** Search for a place among the areas of all levels, by name or key, tolerant of umlauts and typing errors. Pure. */
import { EBENEN } from '@sozial/domain/raum'
import type { Ebene } from '@sozial/domain/raum'
import type { Ansicht } from '@sozial/shared/ansicht'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Oberraum } from './atlas-state.ts'
import { vereinfache } from '../../lib/suchtext.ts'
import type { OrteQuery } from './orte.generated.ts'

/** An area of any level with what lies above it, widest first. */
export interface Ort extends Oberraum {
  readonly ober: readonly Oberraum[]
  /** Name and key as they are searched. */
  readonly suchname: string
}

type Verzeichnis = OrteQuery['raeume']

/** Columns to rows. */
export function toOrte(verzeichnis: Verzeichnis): readonly Ort[] {
  const namen = new Map<string, string>()
  const { ebenen } = verzeichnis
  verzeichnis.schluessel.forEach((schluessel, i) =>
    namen.set(`${ebenen[i]} ${schluessel}`, verzeichnis.namen[i] ?? ''),
  )
  const oberOf = (ebene: Ebene, schluessel: string | null | undefined, eigener: string) =>
    schluessel && schluessel !== eigener
      ? [{ ebene, schluessel, name: namen.get(`${ebene} ${schluessel}`) ?? schluessel }]
      : []
  return verzeichnis.schluessel.flatMap((schluessel, i) => {
    const [ebene, name] = [ebenen[i], verzeichnis.namen[i]]
    if (!schluessel || !ebene || !name) return []
    const ober = [
      ...oberOf('JUGENDAMTSBEZIRK', verzeichnis.jugendamtsbezirke[i], schluessel),
      ...oberOf('KOMMUNE', verzeichnis.kommunen[i], schluessel),
      ...oberOf('SOZIALRAUM', verzeichnis.sozialraeume[i], schluessel),
    ]
    return [{ schluessel, name, ebene, ober, suchname: vereinfache(name) }]
  })
}

const nachNamen = new Intl.Collator('de', { numeric: true })

/** The best matches, best first; of equally good ones the shorter name, then the wider area. */
export function sucheOrte(orte: readonly Ort[], suche: string, hoechstens = 12): readonly Ort[] {
  const gesucht = vereinfache(suche.trim())
  if (gesucht === '') return []
  return orte
    .flatMap((ort) => {
      const guete = gueteOf(ort, gesucht)
      return guete === null ? [] : [{ ort, guete }]
    })
    .toSorted(
      (a, b) =>
        a.guete - b.guete ||
        a.ort.name.length - b.ort.name.length ||
        EBENEN.indexOf(a.ort.ebene) - EBENEN.indexOf(b.ort.ebene) ||
        nachNamen.compare(a.ort.name, b.ort.name),
    )
    .slice(0, hoechstens)
    .map(({ ort }) => ort)
}

/** How well a place fits, 0 is best; `null` where it does not. */
function gueteOf({ suchname, schluessel }: Ort, gesucht: string): number | null {
  const worte = suchname.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  if (suchname === gesucht) return 0
  if (suchname.startsWith(gesucht)) return 1
  if (worte.some((wort) => wort.startsWith(gesucht))) return 2
  if (vereinfache(schluessel).startsWith(gesucht)) return 2
  if (suchname.includes(gesucht)) return 3
  const erlaubt = gesucht.length >= 8 ? 2 : gesucht.length >= 4 ? 1 : 0
  if (erlaubt === 0) return null
  const abstand = [suchname, ...worte].reduce((beste, text) => {
    // What is still being typed is compared with the beginning of the name, a letter more or less.
    const anfaenge = [-1, 0, 1].map((mehr) => text.slice(0, gesucht.length + mehr))
    return Math.min(beste, ...[text, ...anfaenge].map((anfang) => distance(gesucht, anfang)))
  }, Infinity)
  return abstand <= erlaubt ? 3 + abstand : null
}

/** Number of letters to insert, drop, replace or swap with their neighbour (optimal string alignment). */
export function distance(a: string, b: string): number {
  let [vorvorige, vorige] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const zeile = [i]
    for (let j = 1; j <= b.length; j++) {
      const ersetzt = (vorige[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      const getauscht =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (vorvorige[j - 2] ?? 0) + 1
          : Infinity
      zeile[j] = Math.min(ersetzt, getauscht, (vorige[j] ?? 0) + 1, (zeile[j - 1] ?? 0) + 1)
    }
    ;[vorvorige, vorige] = [vorige, zeile]
  }
  return vorige[b.length] ?? 0
}

/** Matches by level, in the order of the best match of each. */
export function groupOrte(
  orte: readonly Ort[],
): readonly { readonly ebene: Ebene; readonly orte: readonly Ort[] }[] {
  const gruppen = new Map<Ebene, Ort[]>()
  for (const ort of orte) gruppen.set(ort.ebene, [...(gruppen.get(ort.ebene) ?? []), ort])
  return [...gruppen].map(([ebene, gruppe]) => ({ ebene, orte: gruppe }))
}

export interface Ortsziel {
  readonly teil: Partial<Ansicht>
  /** Why another area is shown than the one that was asked for; empty where it is the one. */
  readonly hinweis: string
}

/**
 * Where a place leads: to itself where the Indikator has figures on its level,
 * else to the next larger area that has, else to the areas inside it.
 */
export function zielOf(ort: Ort, ebenen: readonly Ebene[]): Ortsziel {
  const zu = ({ ebene, schluessel }: Oberraum) => ({ ebene, raeume: [schluessel], in: null })
  if (ebenen.includes(ort.ebene)) return { teil: zu(ort), hinweis: '' }
  const keine = `Für ${EBENE_WORTE[ort.ebene].plural} hat dieser Indikator keine Werte`
  const ersatz = ort.ober.findLast(({ ebene }) => ebenen.includes(ebene))
  if (ersatz) {
    const wort = EBENE_WORTE[ersatz.ebene].singular
    return { teil: zu(ersatz), hinweis: `${keine}; gezeigt: ${wort} ${ersatz.name}.` }
  }
  const engere = EBENEN.slice(EBENEN.indexOf(ort.ebene) + 1).find((ebene) => ebenen.includes(ebene))
  if (engere === undefined) return { teil: { raeume: [], in: null }, hinweis: `${keine}.` }
  const plural = EBENE_WORTE[engere].plural
  const innen = ort.ebene === 'KREIS' ? null : ort.schluessel
  return {
    teil: { ebene: engere, raeume: [], in: innen },
    hinweis: `${keine}; gezeigt: seine ${plural}.`.replace('seine', innen ? 'die' : 'alle'),
  }
}
