/** What kind of Träger an organisation is; in the order of the form. */
export const TRAEGERARTEN = ['FREI', 'OEFFENTLICH', 'PRIVAT', 'OHNE_RECHTSFORM'] as const
export type Traegerart = (typeof TRAEGERARTEN)[number]

export const ORGANISATIONSZUSTAENDE = ['ANGEMELDET', 'GEPRUEFT', 'ABGELEHNT'] as const
export type Organisationszustand = (typeof ORGANISATIONSZUSTAENDE)[number]
