/** The form by which an organisation registers, and what is missing in it. Pure. */
import type { Traegerart } from '../../gql/schema.generated.ts'

export interface Anmeldeentwurf {
  readonly name: string
  readonly traegerart: Traegerart | ''
  readonly person: string
  readonly email: string
  readonly telefon: string
  readonly website: string
  readonly nachricht: string
  /** Hidden from people. */
  readonly adresszusatz: string
}

export const LEER: Anmeldeentwurf = {
  name: '',
  traegerart: '',
  person: '',
  email: '',
  telefon: '',
  website: '',
  nachricht: '',
  adresszusatz: '',
}

export const TRAEGERARTEN: readonly { readonly wert: Traegerart | ''; readonly text: string }[] = [
  { wert: '', text: 'Bitte wählen' },
  { wert: 'FREI', text: 'Freier Träger: Verein, Verband, Kirche, Stiftung' },
  { wert: 'OEFFENTLICH', text: 'Öffentliche Stelle: Stadt, Gemeinde, Kreis, Schule' },
  { wert: 'PRIVAT', text: 'Unternehmen oder Selbstständige' },
  { wert: 'OHNE_RECHTSFORM', text: 'Gruppe oder Initiative ohne Rechtsform' },
]

export type Maengel = Partial<Record<keyof Anmeldeentwurf, string>>

/** What the server would refuse, one sentence for each field. */
export function findMaengel({ name, traegerart, person, email, website }: Anmeldeentwurf): Maengel {
  return {
    ...(name.trim() === '' && { name: 'Bitte den Namen der Organisation eintragen.' }),
    ...(traegerart === '' && { traegerart: 'Bitte wählen, was für eine Organisation es ist.' }),
    ...(person.trim() === '' && { person: 'Bitte Ihren Namen eintragen.' }),
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && {
      email: 'Bitte eine E-Mail-Adresse eintragen; dorthin geht der Link zum Bestätigen.',
    }),
    ...(website.trim() !== '' &&
      !/^(https?:\/\/)?[^\s<>"'/.]+\.[^\s<>"']+$/i.test(website.trim()) && {
        website: 'Das ist keine Internetadresse. Beispiel: www.verein.de',
      }),
  }
}
