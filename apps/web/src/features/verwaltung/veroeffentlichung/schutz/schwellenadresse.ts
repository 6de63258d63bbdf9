/** What another threshold would do, as its address asks for it. Pure. */

export interface Schwellenfrage {
  /** Id; null: all. */
  readonly quelle: string | null
  /** Slug; null: all. */
  readonly indikator: string | null
  readonly minZaehler: number | null
  readonly minNenner: number | null
}

/** A form as it is typed in. */
export interface Schwellenentwurf {
  /** `q-` and the id of a Quelle, `i-` and the slug of an Indikator; empty: all. */
  readonly fuer: string
  readonly minZaehler: string
  readonly minNenner: string
}

/** What the fields hold when the address is opened. */
export function toEntwurf(suche: URLSearchParams): Schwellenentwurf {
  return {
    fuer: suche.get('fuer') ?? '',
    minZaehler: suche.get('faelle') ?? '',
    minNenner: suche.get('gruppe') ?? '',
  }
}

type Maengel = Partial<Record<'minZaehler' | 'minNenner', string>>

/** The question that a form asks; `frage` is null while something is wrong or nothing is filled in. */
export function parseSchwellen(entwurf: Schwellenentwurf): {
  readonly frage: Schwellenfrage | null
  readonly maengel: Maengel
} {
  const minZaehler = parseGanze(entwurf.minZaehler, 1, 100)
  const minNenner = parseGanze(entwurf.minNenner, 0, 10_000)
  const leer = minZaehler === null && minNenner === null
  const maengel: Maengel = {
    ...(Number.isNaN(minZaehler) && { minZaehler: 'Eine ganze Zahl von 1 bis 100.' }),
    ...(Number.isNaN(minNenner) && { minNenner: 'Eine ganze Zahl von 0 bis 10.000.' }),
    ...(leer && { minZaehler: 'Geben Sie wenigstens eine der beiden Zahlen an.' }),
  }
  if (Object.keys(maengel).length > 0) return { frage: null, maengel }
  return { frage: { ...parseFuer(entwurf.fuer), minZaehler, minNenner }, maengel: {} }
}

function parseFuer(fuer: string): Pick<Schwellenfrage, 'quelle' | 'indikator'> {
  const wer = fuer.slice(2)
  if (/^q-\d{1,9}$/.test(fuer)) return { quelle: wer, indikator: null }
  return { quelle: null, indikator: fuer.startsWith('i-') && wer !== '' ? wer : null }
}

/** Value of the field that chooses for whom. */
export const fuerQuelle = (id: string): string => `q-${id}`
export const fuerIndikator = (slug: string): string => `i-${slug}`

/** null: empty, as now; NaN: not a whole number between the two. */
function parseGanze(text: string, von: number, bis: number): number | null {
  const rein = text.trim().replaceAll('.', '')
  if (rein === '') return null
  const zahl = /^\d{1,6}$/.test(rein) ? Number(rein) : Number.NaN
  return zahl >= von && zahl <= bis ? zahl : Number.NaN
}

/** Address of the answer. */
export function toWirkung({ quelle, indikator, minZaehler, minNenner }: Schwellenfrage): string {
  const suche = new URLSearchParams({ teil: 'wirkung' })
  if (quelle !== null) suche.set('fuer', fuerQuelle(quelle))
  if (indikator !== null) suche.set('fuer', fuerIndikator(indikator))
  if (minZaehler !== null) suche.set('faelle', String(minZaehler))
  if (minNenner !== null) suche.set('gruppe', String(minNenner))
  return `?${suche.toString()}`
}
