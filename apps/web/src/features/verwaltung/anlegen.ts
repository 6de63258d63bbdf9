/** Sends the outlines of a Kreis to the server, which sets it up. */
import { toGeoJson, type GeleseneGebiete } from '../../app/gebiete.ts'
import { createFehler, FEHLERTEXTE, type Fehler } from '../../lib/fehler.ts'

export interface Kreisangaben {
  /** Five digits. */
  readonly schluessel: string
  readonly name: string
  /** `JJJJ-MM-TT` */
  readonly gueltigAb: string
}

/** One sentence per field that does not fit. */
export function findMaengel({
  schluessel,
  name,
  gueltigAb,
}: Kreisangaben): Readonly<Partial<Record<keyof Kreisangaben, string>>> {
  const land = Number(schluessel.slice(0, 2))
  const passt = /^\d{5}$/.test(schluessel) && land >= 1 && land <= 16
  return {
    ...(!passt && {
      schluessel: 'Fünf Ziffern, die ersten beiden von 01 bis 16, zum Beispiel 05370.',
    }),
    ...(name.trim() === '' && { name: 'Bitte so, wie er auf allen Seiten stehen soll.' }),
    ...(!/^\d{4}-\d{2}-\d{2}$/.test(gueltigAb) && {
      gueltigAb: 'Bitte einen Tag angeben, zum Beispiel 1.1.2020.',
    }),
  }
}

/** Never rejects. @returns what went wrong, null when the Kreis is set up */
export async function sendKreis(
  angaben: Kreisangaben,
  { gebiete }: Pick<GeleseneGebiete, 'gebiete'>,
): Promise<Fehler | null> {
  const suche = new URLSearchParams({ ...angaben, name: angaben.name.trim() })
  try {
    const antwort = await fetch(`/kreis?${suche}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: JSON.stringify(toGeoJson(gebiete)),
    })
    if (antwort.ok) return null
    const inhalt = (await antwort.json()) as {
      readonly fehler?: { readonly code?: string; readonly text?: string; readonly nummer?: string }
    }
    const fehler = createFehler(inhalt.fehler?.code, inhalt.fehler?.nummer)
    return { ...fehler, hilfe: inhalt.fehler?.text ?? fehler.hilfe }
  } catch {
    // No line, or a proxy in between with a page of its own.
    return { code: 'OHNE_VERBINDUNG', ...FEHLERTEXTE.OHNE_VERBINDUNG, nummer: null }
  }
}
