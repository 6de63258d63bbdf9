/** Circles of people an operation is for; each says in one place whom it means. */
import { ALLE, type Berechtigung } from './berechtigung.ts'
import { ROLLEN } from './wer.ts'

export interface Operation extends Berechtigung {
  /** What it does, for somebody who checks rights; continues "darf …". */
  readonly satz: string
  /** Reads values in a Sicht: RELEASED for everyone, INTERN for those innen. */
  readonly sicht?: true
}

const INNEN = ['KOMMUNE', 'PLANUNG', 'GEHEIMHALTUNG'] as const

export const alle = (satz: string): Operation => ({ wem: ALLE, satz })
/** Readable by everyone in the published Stand, by those innen in the Arbeitsstand. */
export const sicht = (satz: string): Operation => ({ wem: ALLE, sicht: true, satz })
/** Whoever is signed in, with whatever role. */
export const angemeldet = (satz: string): Operation => ({ wem: ROLLEN, satz })
/** Also while the second factor is still due: what leads to it. */
export const auchOffen = (satz: string): Operation => ({ wem: ROLLEN, auchOffen: true, satz })
export const innen = (satz: string): Operation => ({ wem: INNEN, satz })
/** The planners of the Kreis: they answer for what all see. */
export const planung = (satz: string): Operation => ({ wem: ['PLANUNG'], nurKreis: true, satz })
/** Planners of the Kreis and administration. */
export const betreuung = (satz: string): Operation => ({
  wem: ['PLANUNG', 'ADMIN'],
  nurKreis: true,
  satz,
})
/** Those who handle figures of the Kreis or answer for them. */
export const lieferungen = (satz: string): Operation => ({
  wem: ['PLANUNG', 'GEHEIMHALTUNG', 'ADMIN'],
  nurKreis: true,
  satz,
})

/** Whoever prepares and whoever releases what the public reads. */
export const veroeffentlichung = (satz: string): Operation => ({
  wem: ['PLANUNG', 'GEHEIMHALTUNG'],
  nurKreis: true,
  satz,
})
/** Who keeps offers: whoever enters and whoever checks them; which, the offer says. */
export const register = (satz: string): Operation => ({
  wem: ['ANBIETER', 'KOMMUNE', 'PLANUNG'],
  satz,
})
/** Whoever plans supply for the Kreis, a Jugendamt or a Kommune. */
export const versorgung = (satz: string): Operation => ({ wem: ['KOMMUNE', 'PLANUNG'], satz })
/** Whoever plans for a Jugendamt. */
export const jugendamt = (satz: string): Operation => ({
  wem: ['PLANUNG'],
  nurJugendamt: true,
  satz,
})
/** Whoever has an account of an Anbieter. */
export const anbieter = (satz: string): Operation => ({ wem: ['ANBIETER'], satz })
/** The second person. */
export const freigabe = (satz: string): Operation => ({ wem: ['GEHEIMHALTUNG'], satz })
export const verwaltung = (satz: string): Operation => ({ wem: ['ADMIN'], satz })
