/** What the feedback form holds and what it still misses. Pure. */
import type { Rueckmeldungsart } from '../../gql/schema.generated.ts'

export interface Rueckmeldungsentwurf {
  readonly art: Rueckmeldungsart
  readonly text: string
  readonly adresse: string
  readonly name: string
  readonly email: string
  /** Stays empty; people do not see the field. */
  readonly webseite: string
}

export const ARTEN: readonly { readonly wert: Rueckmeldungsart; readonly text: string }[] = [
  { wert: 'BARRIERE', text: 'Eine Barriere' },
  { wert: 'INHALT', text: 'Ein Inhalt in anderer Form, oder ein Fehler' },
  { wert: 'ANDERES', text: 'Etwas anderes' },
]

export const LEER: Rueckmeldungsentwurf = {
  art: 'BARRIERE',
  text: '',
  adresse: '',
  name: '',
  email: '',
  webseite: '',
}

/** Somebody came from a page that may be wrong: it is named, and an error is what it is about. */
export const beginneZu = (pfad: string | null): Rueckmeldungsentwurf =>
  pfad !== null && /^\/[^/]/.test(pfad)
    ? { ...LEER, art: 'INHALT', adresse: pfad.slice(0, 200) }
    : LEER

export const HOECHSTENS_ZEICHEN = 4000

/** One sentence per field that does not fit; empty when the form can be sent. */
export function findMaengel({
  text,
  email,
}: Rueckmeldungsentwurf): Readonly<Partial<Record<keyof Rueckmeldungsentwurf, string>>> {
  const laenge = text.trim().length
  return {
    ...(laenge === 0 && { text: 'Bitte schreiben Sie in einem Satz, worum es geht.' }),
    ...(laenge > HOECHSTENS_ZEICHEN && {
      text: `Das sind ${laenge} Zeichen, höchstens ${HOECHSTENS_ZEICHEN} passen. Bitte kürzen.`,
    }),
    ...(email.trim() !== '' &&
      !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && {
        email: 'Bitte prüfen: So sieht keine E-Mail-Adresse aus. Sie können das Feld leer lassen.',
      }),
  }
}
