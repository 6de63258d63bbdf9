/** Sites that a file brings, with where they lie and what there is there. */
import type { Angebotsmeldung, GelesenerSatz, Standortsatz } from '@sozial/formate/angebote'
import type { Ortszeile } from './einlesen.queries.ts'
import { HOECHSTENS_GEOKODIERT, type Ortssuche } from './orte.ts'
import { istGleich, type Bestandskapazitaet } from './plaetze.ts'

export type Planorte = readonly Omit<Ortszeile, 'angebotId'>[]

interface Umfeld {
  readonly findOrt: Ortssuche
  readonly kategorien: ReadonlySet<string>
  readonly melde: (meldung: Angebotsmeldung) => void
}

type Hinweis = (code: string, spalte: string, text: string) => void

/** @returns undefined where one of them lies outside of the Kreis */
export async function findOrte(
  { zeile }: GelesenerSatz,
  orte: readonly Standortsatz[],
  { findOrt, melde }: Pick<Umfeld, 'findOrt' | 'melde'>,
): Promise<Planorte | undefined> {
  const gefunden: Omit<Ortszeile, 'angebotId'>[] = []
  for (const standort of orte) {
    const fund = await findOrt(standort)
    if (fund.art === 'AUSSERHALB') return undefined
    if (fund.art === 'OHNE_PUNKT') melde({ ...OHNE_PUNKT, zeile })
    if (fund.ungefragt) melde({ ...UNGEFRAGT, zeile })
    gefunden.push({ ...standort, ...fund.lage })
  }
  return gefunden
}

const OHNE_PUNKT = {
  schwere: 'HINWEIS',
  code: 'OHNE_PUNKT',
  spalte: 'Straße',
  text: 'Diese Adresse steht in keinem Straßenverzeichnis des Kreises. Der Standort kommt ohne Punkt herein, das Angebot bleibt Entwurf; bitte den Punkt danach auf der Karte setzen.',
} as const
const UNGEFRAGT = {
  schwere: 'HINWEIS',
  code: 'UNGEFRAGT',
  spalte: 'Straße',
  text: `Den Geokodierer des Kreises fragen wir je Datei nur nach ${HOECHSTENS_GEOKODIERT} Adressen. Diese hier kennt deshalb nur das Straßenverzeichnis: Ihr Punkt liegt in der Mitte des Ortsteils oder fehlt. Genauer wird er, wenn Sie die Datei in Teilen einlesen.`,
} as const

/**
 * The sites with the places that can be kept: of a known category; of those
 * that go away nobody knows the day unless they stand in the register so.
 */
export function withPlaetze(
  satz: GelesenerSatz,
  bestand: readonly Bestandskapazitaet[],
  { kategorien, melde }: Pick<Umfeld, 'kategorien' | 'melde'>,
): GelesenerSatz {
  const hinweis: Hinweis = (code, spalte, text) =>
    melde({ schwere: 'HINWEIS', code, zeile: satz.zeile, spalte, text })
  const standorte = satz.standorte.map((standort) => ({
    ...standort,
    kapazitaeten: toPlaetze(standort, bestand, { kategorien, hinweis }),
  }))
  return { ...satz, standorte }
}

function toPlaetze(
  { kapazitaeten }: Standortsatz,
  bestand: readonly Bestandskapazitaet[],
  { kategorien, hinweis }: { readonly kategorien: ReadonlySet<string>; readonly hinweis: Hinweis },
): Standortsatz['kapazitaeten'] {
  const bekannte = kapazitaeten.filter(({ kategorie }) => kategorien.has(kategorie))
  if (bekannte.length < kapazitaeten.length)
    hinweis(
      'PLAETZE_OHNE_KATEGORIE',
      'Plätze',
      'Zu den Plätzen fehlt die Kategorie. Sie bleiben weg; bitte erst die Kategorie angeben.',
    )
  const ohneTag = new Set(
    bekannte.filter(
      (eine) => eine.status === 'WEGFALLEND' && !bestand.some((alte) => istGleich(alte, eine)),
    ),
  )
  if (ohneTag.size > 0)
    hinweis(
      'PLAETZE_FALLEN_WEG',
      'Stand der Plätze',
      'Wann die Plätze wegfallen, steht nicht da. Sie kommen als bestehend herein; bitte den Tag danach eintragen.',
    )
  return bekannte.map((eine) => (ohneTag.has(eine) ? { ...eine, status: 'BESTEHEND' } : eine))
}
