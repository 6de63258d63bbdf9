/** What has to be there before a draft can be handed in. */
import type { Verstoss } from '../verstoss/index.ts'
import { FELDER, FELDFOLGE } from './felder.ts'
import { toSicht } from './sicht.ts'
import { INHALTSFELDER, type Angebotsinhalt, type Inhaltsfeld } from './inhalt.ts'

/** What is known of the sites of an offer. */
export interface Standortlage {
  readonly geheim: boolean
}

export interface Pruefgrundlage {
  /** Sites that hold today. */
  readonly standorte: readonly Standortlage[]
  /** Keys of the categories that hold today. */
  readonly kategorien: ReadonlySet<string>
}

/** @returns all that is missing or contradicts itself; empty: it can be handed in */
export function pruefeInhalt(
  inhalt: Angebotsinhalt,
  { standorte, kategorien }: Pruefgrundlage,
): readonly Verstoss[] {
  return [
    ...findFehlende(inhalt),
    ...findUnbekannte(inhalt, kategorien),
    ...pruefeErreichbarkeit(inhalt),
    ...pruefeStandorte(inhalt, standorte),
    ...pruefeStufen(inhalt),
  ]
}

const verstoss = (code: string, pfad: string, text: string): Verstoss => ({ code, pfad, text })

const isInhaltsfeld = (feld: string): feld is Inhaltsfeld =>
  INHALTSFELDER.some((bekannt) => bekannt === feld)

const findFehlende = (inhalt: Angebotsinhalt): readonly Verstoss[] =>
  FELDFOLGE.filter(isInhaltsfeld)
    .filter((feld) => FELDER[feld].pflicht && inhalt[feld] === undefined)
    .map((feld) => verstoss('FEHLT', feld, `„${FELDER[feld].name}“ fehlt noch.`))

const findUnbekannte = (
  { kategorien = [] }: Angebotsinhalt,
  bekannte: ReadonlySet<string>,
): readonly Verstoss[] =>
  kategorien
    .filter((kategorie) => !bekannte.has(kategorie))
    .map((kategorie) =>
      verstoss(
        'KATEGORIE_UNBEKANNT',
        'kategorien',
        `Die Kategorie „${kategorie}“ gibt es nicht (mehr). Bitte eine andere wählen.`,
      ),
    )

/** Somebody who has found it has to get there, unless somebody else sends them. */
function pruefeErreichbarkeit(inhalt: Angebotsinhalt): readonly Verstoss[] {
  if (hatWeg(toSicht(inhalt, 'OEFFENTLICH'))) return []
  if (!hatWeg(inhalt))
    return [
      verstoss(
        'FEHLT',
        'kontakt',
        'Bitte Telefon, E-Mail oder Internetadresse angeben, damit man das Angebot erreicht.',
      ),
    ]
  if (inhalt.zugang?.includes('VERMITTLUNG')) return []
  return [
    verstoss(
      'KONTAKT_VERBORGEN',
      'kontakt',
      'So sieht niemand, wie man das Angebot erreicht. Bitte beim Kontakt „Sehen alle“ wählen.',
    ),
  ]
}

const hatWeg = ({ kontakt, anmeldung }: Angebotsinhalt): boolean =>
  [kontakt?.telefon, kontakt?.email, kontakt?.website, anmeldung].some(
    (weg) => weg !== undefined && weg !== '',
  )

function pruefeStandorte(
  { einzugsgebiet }: Angebotsinhalt,
  standorte: readonly Standortlage[],
): readonly Verstoss[] {
  if (standorte.length === 0) {
    return [verstoss('FEHLT', 'standorte', 'Bitte mindestens einen Standort angeben.')]
  }
  const alleGeheim = standorte.every(({ geheim }) => geheim)
  if (!alleGeheim || einzugsgebiet === undefined || einzugsgebiet.art === 'KREIS') return []
  return [
    verstoss(
      'GEHEIMER_ORT',
      'einzugsgebiet',
      'Die Adresse ist geheim. Bitte als Einzugsgebiet „Der ganze Kreis“ wählen, sonst verrät es den Ort.',
    ),
  ]
}

const pruefeStufen = ({ sichtbar = {} }: Angebotsinhalt): readonly Verstoss[] =>
  FELDFOLGE.filter((feld) => {
    const stufe = sichtbar[feld]
    return stufe !== undefined && !FELDER[feld].stufen.includes(stufe)
  }).map((feld) =>
    verstoss(
      'STUFE_NICHT_MOEGLICH',
      `sichtbar.${feld}`,
      `Wer „${FELDER[feld].name}“ sieht, lässt sich so nicht einstellen.`,
    ),
  )
