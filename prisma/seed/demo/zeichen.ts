/** Signs that a supplier writes instead of a figure. */

interface Stelle {
  readonly quelle: string
  readonly schluessel: string
  readonly jahr: number
  readonly key: string
}

/** The Jobcenter protects children in two small areas since this year. */
const GESCHUETZT_SEIT = 2019
const GESCHUETZT: ReadonlySet<string> = new Set(['053700241', '053700321'])
/** What it has not delivered yet. */
const AUSSTEHEND = { schluessel: '053700362', jahr: 2025 } as const
/** Too few children were examined here in the school year of the pandemic. */
const UNSICHER = { schluessel: '053700321', jahr: 2020 } as const

/** The sign in a cell; null where the figure is written. */
export function zeichenOf({ quelle, schluessel, jahr, key }: Stelle): string | null {
  if (quelle === 'jobcenter') {
    if (schluessel === AUSSTEHEND.schluessel && jahr === AUSSTEHEND.jahr) return '...'
    const kinder = key.startsWith('kinder_') || key.startsWith('bedarfsgemeinschaften_')
    return kinder && jahr >= GESCHUETZT_SEIT && GESCHUETZT.has(schluessel) ? '*' : null
  }
  const unsicher = schluessel === UNSICHER.schluessel && jahr === UNSICHER.jahr
  return quelle === 'gesundheitsamt' && unsicher ? '/' : null
}
