/** Sites that a file brings, with where they lie and what there is there. */
import type { Angebotsmeldung, GelesenerSatz, Standortsatz } from '@sozial/formate/angebote'
import type { Ortszeile } from './einlesen.queries.ts'
import type { Ortssuche } from './orte.ts'

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
  { findOrt, kategorien, melde }: Umfeld,
): Promise<Planorte | undefined> {
  const hinweis: Hinweis = (code, spalte, text) =>
    melde({ schwere: 'HINWEIS', code, zeile, spalte, text })
  const gefunden: Omit<Ortszeile, 'angebotId'>[] = []
  for (const standort of orte) {
    const fund = await findOrt(standort)
    if (fund.art === 'AUSSERHALB') return undefined
    if (fund.art === 'OHNE_PUNKT')
      hinweis(
        'OHNE_PUNKT',
        'Straße',
        'Diese Adresse steht in keinem Straßenverzeichnis des Kreises. Der Standort kommt ohne Punkt herein, das Angebot bleibt Entwurf; bitte den Punkt danach auf der Karte setzen.',
      )
    const kapazitaeten = toPlaetze(standort, kategorien, hinweis)
    gefunden.push({ ...standort, ...fund.lage, kapazitaeten })
  }
  return gefunden
}

/** Places of a known category; of those that go away nobody knows the day. */
function toPlaetze(
  { kapazitaeten }: Standortsatz,
  kategorien: ReadonlySet<string>,
  hinweis: Hinweis,
): Standortsatz['kapazitaeten'] {
  const bekannte = kapazitaeten.filter(({ kategorie }) => kategorien.has(kategorie))
  if (bekannte.length < kapazitaeten.length)
    hinweis(
      'PLAETZE_OHNE_KATEGORIE',
      'Plätze',
      'Zu den Plätzen fehlt die Kategorie. Sie bleiben weg; bitte erst die Kategorie angeben.',
    )
  if (bekannte.some(({ status }) => status === 'WEGFALLEND'))
    hinweis(
      'PLAETZE_FALLEN_WEG',
      'Stand der Plätze',
      'Wann die Plätze wegfallen, steht nicht da. Sie kommen als bestehend herein; bitte den Tag danach eintragen.',
    )
  return bekannte.map(({ status, ...rest }) => ({
    ...rest,
    status: status === 'WEGFALLEND' ? 'BESTEHEND' : status,
  }))
}
