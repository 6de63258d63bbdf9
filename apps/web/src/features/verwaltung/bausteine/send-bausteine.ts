/** Sends checked Bausteine to be checked again and taken over. */
import type { Bausteinumriss } from '@sozial/formate/umrisse'
import { FEHLERTEXTE } from '../../../lib/fehler.ts'

export interface Bausteinbericht {
  readonly uebernommen: boolean
  readonly anzahl: number
  readonly einwohner: number | null
  readonly neue: number
  readonly geaenderte: number
  readonly gleiche: number
  readonly beendete: number
  /** Who moves from where to where, a sentence each. */
  readonly umzuege: readonly string[]
  /** Which areas above follow their parts, a sentence for each level. */
  readonly nachgezogen: readonly string[]
  readonly befunde: readonly { readonly schwere: string; readonly satz: string }[]
}

export interface Angaben {
  readonly ebene: 'BAUSTEIN' | 'QUARTIER'
  readonly gueltigAb: string
  /** Empty: the population stays out. */
  readonly einwohnerAm: string
}

interface Sendung extends Angaben {
  readonly name: string
  readonly umrisse: readonly Bausteinumriss[]
  readonly reparaturen: string
  readonly nurPruefen: boolean
}

export type Bausteinantwort =
  | { readonly art: 'BERICHT'; readonly bericht: Bausteinbericht }
  | { readonly art: 'GESCHEITERT'; readonly text: string }

/** Never rejects: a broken line is an answer too, and the outlines are still in hand. */
export async function sendBausteine(sendung: Sendung): Promise<Bausteinantwort> {
  const { name, ebene, gueltigAb, einwohnerAm, reparaturen, nurPruefen, umrisse } = sendung
  const suche = new URLSearchParams({
    name,
    ebene,
    gueltigAb,
    ...(einwohnerAm && { einwohnerAm }),
    ...(reparaturen && { reparaturen }),
    ...(nurPruefen && { nurPruefen: '1' }),
  })
  try {
    const antwort = await fetch(`/bausteine?${suche}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: JSON.stringify(toSammlung(umrisse)),
    })
    const { bericht, fehler } = (await antwort.json()) as {
      readonly bericht?: Bausteinbericht
      readonly fehler?: { readonly text?: string }
    }
    if (bericht) return { art: 'BERICHT', bericht }
    return { art: 'GESCHEITERT', text: fehler?.text ?? FEHLERTEXTE.UNERWARTET.text }
  } catch {
    return { art: 'GESCHEITERT', text: FEHLERTEXTE.OHNE_VERBINDUNG.text }
  }
}

function toSammlung(umrisse: readonly Bausteinumriss[]): object {
  return {
    type: 'FeatureCollection',
    features: umrisse.map(({ schluessel, name, einwohner, flaechen }) => ({
      type: 'Feature',
      properties: { schluessel, name, einwohner },
      geometry: { type: 'MultiPolygon', coordinates: flaechen },
    })),
  }
}
