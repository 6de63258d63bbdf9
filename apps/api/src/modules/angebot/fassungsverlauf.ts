/** The history of an offer, field by field, for somebody who sees up to a level. */
import {
  INHALTSFELDER,
  findAenderungen,
  istSichtbar,
  type Angebotsinhalt,
  type Feldaenderung,
  type Stufe,
} from '@sozial/domain/angebot'
import type { Fassungszeile } from './register.lesen.queries.ts'
import type { AngebotsfassungType } from './register.type.ts'

/**
 * Each Fassung against what was published before it.
 *
 * @param fassungen the oldest first
 * @returns the newest first
 */
export function toFassungen(
  fassungen: readonly Fassungszeile[],
  sicht: Stufe,
): readonly AngebotsfassungType[] {
  const verlauf: AngebotsfassungType[] = []
  let gezeigt: Angebotsinhalt | undefined
  for (const { inhalt, ...fassung } of fassungen) {
    verlauf.push({
      ...fassung,
      erste: gezeigt === undefined,
      ...toWechsel(gezeigt ?? {}, inhalt, sicht),
    })
    if (fassung.zustand === 'VEROEFFENTLICHT' || fassung.zustand === 'ERSETZT') gezeigt = inhalt
  }
  return verlauf.toReversed()
}

type Wechsel = Pick<AngebotsfassungType, 'felder' | 'vorher' | 'nachher' | 'stufen'>

/** A field that was or is not for them is not there on that side. */
function toWechsel(alt: Angebotsinhalt, neu: Angebotsinhalt, sicht: Stufe): Wechsel {
  const siehtBeide = ({ feld }: Feldaenderung): boolean =>
    istSichtbar(alt, feld, sicht) && istSichtbar(neu, feld, sicht)
  const sichtbare = findAenderungen(alt, neu).filter(
    (wechsel) =>
      (wechsel.alt !== undefined && istSichtbar(alt, wechsel.feld, sicht)) ||
      (wechsel.neu !== undefined && istSichtbar(neu, wechsel.feld, sicht)) ||
      siehtBeide(wechsel),
  )
  const stufen = sichtbare.flatMap((wechsel) =>
    wechsel.stufe !== null && siehtBeide(wechsel)
      ? [{ feld: wechsel.feld, vorher: wechsel.stufe.alt, nachher: wechsel.stufe.neu }]
      : [],
  )
  return {
    felder: sichtbare.map(({ feld }) => feld),
    vorher: pick(alt, sichtbare, sicht),
    nachher: pick(neu, sichtbare, sicht),
    stufen,
  }
}

const pick = (
  inhalt: Angebotsinhalt,
  wechsel: readonly Feldaenderung[],
  sicht: Stufe,
): Angebotsinhalt =>
  Object.fromEntries(
    INHALTSFELDER.filter(
      (feld) =>
        inhalt[feld] !== undefined &&
        wechsel.some((einer) => einer.feld === feld) &&
        istSichtbar(inhalt, feld, sicht),
    ).map((feld) => [feld, inhalt[feld]]),
  )
