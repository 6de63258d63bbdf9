/** What an account may be called and which roles go together with an organisation. */
import { ROLLEN, type Organisationsart, type Rolle } from '../../auth/wer.ts'
import { fehler } from '../../errors.ts'
import { einzeilig } from '../../graphql/texte.ts'
import { toAnmeldename } from '../anmeldung/anmeldename.ts'

const NAME_LAENGE = 200

/** Letters, digits and what e-mail addresses have. */
const ANMELDENAME = /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{M}\p{N}._@+-]{1,253}$/u

/** The same rule as in the database (`konto_rollen_passen`), with a sentence. */
const ROLLEN_JE_ART: Readonly<Record<Organisationsart, readonly Rolle[]>> = {
  KREIS: ['PLANUNG', 'GEHEIMHALTUNG', 'ADMIN'],
  KOMMUNE: ['KOMMUNE', 'PLANUNG'],
  ANBIETER: ['ANBIETER'],
}

const ungueltig = (satz: string) => fehler('EINGABE_UNGUELTIG', satz)

/** @throws GraphQLError EINGABE_UNGUELTIG */
export function parseNamen(eingabe: { readonly name: string; readonly anmeldename: string }): {
  readonly name: string
  readonly anmeldename: string
} {
  const name = einzeilig(eingabe.name)
  const anmeldename = toAnmeldename(eingabe.anmeldename)
  if (name === '') throw ungueltig('Der Name der Person fehlt.')
  if (name.length > NAME_LAENGE) throw ungueltig(`Der Name hat mehr als ${NAME_LAENGE} Zeichen.`)
  if (!ANMELDENAME.test(anmeldename)) {
    throw ungueltig(
      'Der Anmeldename braucht mindestens zwei Zeichen, ohne Leerzeichen: am einfachsten die E-Mail-Adresse.',
    )
  }
  return { name, anmeldename }
}

/** @throws GraphQLError EINGABE_UNGUELTIG */
export function parseRollen(rollen: readonly Rolle[], art: Organisationsart): readonly Rolle[] {
  const gewaehlt = ROLLEN.filter((rolle) => rollen.includes(rolle))
  if (gewaehlt.length === 0) throw ungueltig('Bitte mindestens eine Rolle wählen.')
  const fremd = gewaehlt.find((rolle) => !ROLLEN_JE_ART[art].includes(rolle))
  if (fremd === undefined) return gewaehlt
  throw ungueltig(
    `Die Rolle ${fremd} gibt es bei dieser Art von Organisation nicht; möglich: ${ROLLEN_JE_ART[art].join(', ')}.`,
  )
}
