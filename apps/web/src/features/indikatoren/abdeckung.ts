/** For which levels and periods there are values, in words. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { EBENEN, type Ebene } from '@sozial/domain/raum'

interface Abdeckung {
  readonly ebene: Ebene
  readonly zeitraeume: readonly { readonly kurz: string }[]
}

/** "2008–2015", "2015", and with gaps "2008–2021, 9 Zeiträume". Ascending in time. */
export function formatZeitraeume(zeitraeume: readonly { readonly kurz: string }[]): string {
  const [erster] = zeitraeume
  const letzter = zeitraeume.at(-1)
  if (!erster || !letzter) return ''
  if (erster.kurz === letzter.kurz) return erster.kurz
  const spanne = Number(jahrOf(letzter)) - Number(jahrOf(erster)) + 1
  const text = `${jahrOf(erster)}–${jahrOf(letzter)}`
  return Number.isNaN(spanne) || spanne === zeitraeume.length
    ? text
    : `${text}, ${zeitraeume.length} Zeiträume`
}

/**
 * "Quartiere bis Kreis 2014–2025", and the levels with other periods behind it;
 * Bund and Land are left out.
 */
export function formatAbdeckung(abdeckung: readonly Abdeckung[]): string {
  const nachZeit = new Map<string, Ebene[]>()
  for (const ebene of EBENEN.toReversed()) {
    const eintrag = abdeckung.find((kandidat) => kandidat.ebene === ebene)
    if (!eintrag || ebene === 'BUND' || ebene === 'LAND') continue
    const zeit = formatSpanne(eintrag.zeitraeume)
    nachZeit.set(zeit, [...(nachZeit.get(zeit) ?? []), ebene])
  }
  return [...nachZeit].map(([zeit, ebenen]) => `${formatEbenen(ebenen)} ${zeit}`).join(' · ')
}

function formatSpanne(zeitraeume: Abdeckung['zeitraeume']): string {
  const [von, bis] = [jahrOf(zeitraeume[0]), jahrOf(zeitraeume.at(-1))]
  return von === bis ? von : `${von}–${bis}`
}

/** "2014" of "4. Quartal 2014", "2014/15" of a school year. */
function jahrOf(zeitraum: { readonly kurz: string } | undefined): string {
  const kurz = zeitraum?.kurz ?? ''
  return /\d{4}(\/\d{2})?/.exec(kurz)?.[0] ?? kurz
}

/** Narrow ones first; three and more are named by their ends. */
function formatEbenen(ebenen: readonly Ebene[]): string {
  const namen = ebenen.map((ebene) => EBENE_WORTE[ebene].sammelname)
  return namen.length > 2 ? `${namen[0]} bis ${namen.at(-1)}` : namen.join(' und ')
}

interface FehlendesMerkmal {
  readonly name: string
  readonly quelle: string | null
}

/** More names do not fit into a row; the Indikatorenblatt has all. */
const MERKMALE_IN_ZEILE = 2

/**
 * Why there are no values, in one sentence: what is missing and from whom, or
 * what a procedure waits for. Empty where there are values.
 */
export function formatFehlendes({
  abdeckung,
  wartetAuf,
  fehlendeMerkmale,
}: {
  readonly abdeckung: readonly unknown[]
  readonly wartetAuf: string | null
  readonly fehlendeMerkmale: readonly FehlendesMerkmal[]
}): string {
  if (abdeckung.length > 0) return ''
  if (fehlendeMerkmale.length === 0) return wartetAuf ?? 'Noch keine Werte.'
  const namen = fehlendeMerkmale.slice(0, MERKMALE_IN_ZEILE).map(({ name }) => `„${name}“`)
  const weitere = fehlendeMerkmale.length - namen.length
  const liste = `${namen.join(', ')}${weitere > 0 ? ` und ${weitere} weitere` : ''}`
  const quellen = [...new Set(fehlendeMerkmale.flatMap(({ quelle }) => quelle ?? []))]
  const von = quellen.length === 0 ? '' : ` (liefert: ${quellen.join('; ')})`
  return `${fehlendeMerkmale.length === 1 ? 'Es fehlt' : 'Es fehlen'} ${liste}${von}.`
}
