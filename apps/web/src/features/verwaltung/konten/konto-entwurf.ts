/** What an account needs before it can be sent. Pure. */
import type { KontoInput, OrganisationInput } from '../../../gql/schema.generated.ts'

type Maengel<T> = { readonly [K in keyof T]?: string }

/** One sentence per field that is not yet right; empty when it may be sent. */
export function findMaengel(konto: KontoInput): Maengel<KontoInput> {
  return {
    ...(konto.name.trim() === '' && { name: 'Bitte den Namen der Person eintragen.' }),
    ...(!/^\S{3,}$/.test(konto.anmeldename.trim()) && {
      anmeldename: 'Mindestens drei Zeichen, ohne Leerzeichen.',
    }),
    ...(konto.organisation === '' && { organisation: 'Für wen handelt die Person?' }),
    ...(konto.rollen.length === 0 && { rollen: 'Bitte mindestens eine Rolle wählen.' }),
  }
}

/** The same for an Organisation. */
export function findOrganisationsmaengel(
  organisation: OrganisationInput,
): Maengel<OrganisationInput> {
  return organisation.name.trim() === '' ? { name: 'Bitte einen Namen eintragen.' } : {}
}
