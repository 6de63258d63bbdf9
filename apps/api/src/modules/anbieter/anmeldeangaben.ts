/** What somebody may say who registers an organisation. */
import { toAnmeldename } from '../anmeldung/anmeldename.ts'
import { fehler } from '../../errors.ts'
import { einzeilig } from '../../graphql/texte.ts'
import type { Traegerart } from './traegerart.ts'

export interface Anmeldeangaben {
  readonly name: string
  readonly traegerart: Traegerart
  readonly person: string
  readonly email: string
  readonly telefon: string
  readonly website: string
  readonly nachricht: string
}

/** What the database takes, with the words of the form. */
const FELDER = {
  name: { was: 'Der Name der Organisation', hoechstens: 200, pflicht: true },
  person: { was: 'Ihr Name', hoechstens: 200, pflicht: true },
  email: { was: 'Ihre E-Mail-Adresse', hoechstens: 254, pflicht: true },
  telefon: { was: 'Das Telefon', hoechstens: 50, pflicht: false },
  website: { was: 'Die Internetadresse', hoechstens: 500, pflicht: false },
  nachricht: { was: 'Die Mitteilung', hoechstens: 2000, pflicht: false },
} as const

/** As narrow as names for signing in are (`konto/kontoangaben.ts`): the address becomes one. */
const EMAIL =
  /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}._+-]*@[\p{Ll}\p{Lo}\p{N}-]+(\.[\p{Ll}\p{Lo}\p{N}-]+)+$/u
const WEBSITE = /^https?:\/\/[^\s<>"'/.]+\.[^\s<>"']+$/i

export const istEmail = (text: string): boolean => EMAIL.test(text)

/** `www.verein.de` is meant as a person writes it. */
export function toWebsite(roh: string): string {
  const text = roh.trim()
  return text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`
}

export const istWebsite = (text: string): boolean => WEBSITE.test(text)

/** @throws GraphQLError EINGABE_UNGUELTIG with all that is wrong */
export function parseAnmeldeangaben(roh: Anmeldeangaben): Anmeldeangaben {
  const angaben = {
    name: einzeilig(roh.name),
    traegerart: roh.traegerart,
    person: einzeilig(roh.person),
    email: toAnmeldename(roh.email),
    telefon: einzeilig(roh.telefon),
    website: toWebsite(roh.website),
    nachricht: roh.nachricht.trim(),
  }
  const saetze = findMaengel(angaben)
  if (saetze.length > 0) throw fehler('EINGABE_UNGUELTIG', saetze.join(' '))
  return angaben
}

function findMaengel(angaben: Anmeldeangaben): readonly string[] {
  const laengen = Object.entries(FELDER).flatMap(([feld, { was, hoechstens, pflicht }]) => {
    const text = angaben[feld as keyof typeof FELDER]
    if (pflicht && text === '') return [`${was} fehlt.`]
    return text.length > hoechstens ? [`${was} hat mehr als ${hoechstens} Zeichen.`] : []
  })
  const { email, website } = angaben
  return [
    ...laengen,
    ...(email !== '' && !istEmail(email)
      ? [`„${email.slice(0, 80)}“ ist keine E-Mail-Adresse, an die wir schreiben können.`]
      : []),
    ...(website !== '' && !istWebsite(website)
      ? [`„${website.slice(0, 80)}“ ist keine Internetadresse. Beispiel: www.verein.de`]
      : []),
  ]
}
