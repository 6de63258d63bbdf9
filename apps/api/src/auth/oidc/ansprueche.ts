/** What the claims of the Anmeldedienst mean here. */
import type { Rolle } from '../wer.ts'
import type { OidcEinstellung } from './einstellung.ts'

export type Ansprueche = Readonly<Record<string, unknown>>

/** A person as the Anmeldedienst describes her. */
export interface Profil {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  /** What she would be called in lists of accounts, if nobody is called so yet. */
  readonly anmeldename: string
  /** Empty: none of her groups has a role here. */
  readonly rollen: readonly Rolle[]
  /** Name or key of her Organisation; null: the Kreis, because no claim says it. */
  readonly organisation: string | null
}

const NAME_LIMIT = 200
const ANMELDENAME_LIMIT = 200

export function toProfil(ansprueche: Ansprueche, einstellung: OidcEinstellung): Profil {
  const { rollen, rollenfeld, organisationsfeld } = einstellung
  const gruppen = toTexte(findAnspruch(ansprueche, rollenfeld))
  const text = (feld: string): string => sauber(ansprueche[feld])
  const wunsch = text('preferred_username') || text('email') || text('sub')
  const ganz = [text('given_name'), text('family_name')].filter(Boolean).join(' ')
  return {
    issuer: String(ansprueche['iss']),
    subject: String(ansprueche['sub']),
    name: (text('name') || ganz || wunsch).slice(0, NAME_LIMIT).trim(),
    anmeldename: wunsch.toLowerCase().replaceAll(/\s/g, '').slice(0, ANMELDENAME_LIMIT),
    rollen: [...new Set(gruppen.flatMap((gruppe) => rollen.get(gruppe) ?? []))],
    organisation:
      organisationsfeld === null
        ? null
        : (toTexte(findAnspruch(ansprueche, organisationsfeld))[0] ?? ''),
  }
}

/** The claim of this name; where there is none, the way along its points: `realm_access.roles`. */
export function findAnspruch(ansprueche: Ansprueche, pfad: string): unknown {
  if (Object.hasOwn(ansprueche, pfad)) return ansprueche[pfad]
  let wert: unknown = ansprueche
  for (const stufe of pfad.split('.')) {
    if (typeof wert !== 'object' || wert === null || !Object.hasOwn(wert, stufe)) return undefined
    wert = (wert as Ansprueche)[stufe]
  }
  return wert
}

const toTexte = (wert: unknown): readonly string[] =>
  (Array.isArray(wert) ? wert : [wert]).map(sauber).filter(Boolean)

/** A claim as a text for one line; others, and control characters, are nothing. */
const sauber = (wert: unknown): string =>
  typeof wert === 'string' ? wert.replaceAll(/\p{C}/gu, '').trim() : ''
