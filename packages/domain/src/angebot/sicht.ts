/** What of a document is left in somebody's view. */
import { FELDER } from './felder.ts'
import { INHALTSFELDER, STUFEN, type Angebotsinhalt, type Feldname, type Stufe } from './inhalt.ts'

/**
 * The level of a field: what the document says, where the catalogue allows it.
 * A level that the catalogue does not know of (any more) falls back to its
 * default, never to a wider one.
 */
export function stufeOf({ sichtbar }: Angebotsinhalt, feld: Feldname): Stufe {
  const { stufe, stufen } = FELDER[feld]
  const gewaehlt = sichtbar?.[feld]
  if (gewaehlt === undefined) return stufe
  if (stufen.includes(gewaehlt)) return gewaehlt
  return STUFEN.indexOf(gewaehlt) > STUFEN.indexOf(stufe) ? (stufen.at(-1) ?? stufe) : stufe
}

/** Whether a field of this level is seen by somebody who sees up to `sicht`. */
export const sieht = (sicht: Stufe, stufe: Stufe): boolean =>
  STUFEN.indexOf(stufe) <= STUFEN.indexOf(sicht)

/**
 * Whatever was declared before the last open site went: an offer with none but
 * secret ones serves the whole Kreis, so that its area gives nothing away.
 *
 * @param standorte sites that hold today
 */
export function ohneGeheimesGebiet(
  inhalt: Angebotsinhalt,
  standorte: readonly { readonly geheim: boolean }[],
): Angebotsinhalt {
  const { einzugsgebiet } = inhalt
  if (einzugsgebiet === undefined || standorte.length === 0) return inhalt
  if (standorte.some(({ geheim }) => !geheim)) return inhalt
  return { ...inhalt, einzugsgebiet: { art: 'KREIS' } }
}

/** Whether somebody with this Sicht sees a field of this document. */
export const istSichtbar = (inhalt: Angebotsinhalt, feld: Feldname, sicht: Stufe): boolean =>
  sieht(sicht, stufeOf(inhalt, feld))

/**
 * The document as somebody sees it. What is not for them is not there: neither
 * the field nor the note that it is hidden.
 */
export function toSicht(inhalt: Angebotsinhalt, sicht: Stufe): Angebotsinhalt {
  if (sicht === 'INTERN') return inhalt
  return Object.fromEntries(
    INHALTSFELDER.filter((feld) => inhalt[feld] !== undefined)
      .filter((feld) => istSichtbar(inhalt, feld, sicht))
      .map((feld) => [feld, inhalt[feld]]),
  )
}
