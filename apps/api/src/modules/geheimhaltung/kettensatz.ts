import type { Folgerung } from '@sozial/domain/geheimhaltung'
import { formatZahl } from '@sozial/shared/format'
import { describeRechnung, einheitOf, wertIn, type Kettenrahmen } from './summenworte.ts'
import type { Kettenglied } from './zellergebnis.queries.ts'

/** A sentence with the sum it speaks of. */
export type Satz = Omit<Kettenglied, 'ohneZahlen'>

const OHNE_SCHUTZ = 'Wäre zu ihrem Schutz nichts weiter verborgen'

/**
 * A derivation as sentences, a sum with each. What a supplier protects is not
 * computed inside either: then no result is named.
 */
export function describeFolgerung(
  rahmen: Kettenrahmen,
  { gleichungen, folgt, ...grenzen }: Folgerung,
  { istErste, mitZahl }: { readonly istErste: boolean; readonly mitZahl: boolean },
): readonly Satz[] {
  const zahl =
    mitZahl && rahmen.mitZahlen
      ? toGrenzsatz(grenzen, einheitOf(rahmen, gleichungen[0]!, folgt))
      : null
  const [erste, ...weitere] = gleichungen.map((gleichung) => {
    const glieder = rahmen.blocksystem.system.gleichungen[gleichung]!.zellen
    const ziel = glieder.includes(folgt) ? folgt : glieder[0]!
    const rechnung = describeRechnung(rahmen, gleichung, ziel)
    return { ...rechnung, ziel: rechnung.nameOf(ziel) }
  })
  if (erste === undefined) return []
  const wie = grenzen.unten === grenzen.oben ? 'ausrechnen' : 'eingrenzen'
  const anfang = istErste
    ? `${OHNE_SCHUTZ}, ließe sich ${erste.ziel} ${wie}`
    : `Daraus ergäbe sich weiter ${erste.ziel}`
  const satz =
    weitere.length === 0
      ? `${anfang}: ${erste.worte}${zahl === null ? '' : `, also ${zahl}`}.`
      : `Keine Summe allein verriete ${erste.nameOf(folgt)}, aber ${formatZahl(gleichungen.length)} zusammen: ` +
        `${OHNE_SCHUTZ}, bliebe ${zahl ?? 'zu wenig offen'}. Die erste: ${erste.ziel} ist ${erste.worte}.`
  return [
    { satz, summe: erste.summe },
    ...weitere.map(({ ziel, worte, summe }) => ({
      satz: `Dazu kommt: ${ziel} ist ${worte}.`,
      summe,
    })),
  ]
}

function toGrenzsatz(grenzen: Pick<Folgerung, 'unten' | 'oben'>, einheit: number): string {
  const enden = [wertIn(grenzen.unten, einheit), wertIn(grenzen.oben, einheit)] as const
  const [unten, oben] = einheit < 0 ? [enden[1], enden[0]] : enden
  if (unten === null || oben === null) {
    return unten === null ? `höchstens ${formatZahl(oben ?? 0)}` : `mindestens ${formatZahl(unten)}`
  }
  return unten === oben
    ? formatZahl(unten)
    : `eine Zahl von ${formatZahl(unten)} bis ${formatZahl(oben)}`
}

/** The number in brackets, for those who may read it. */
export const wertwort = ({ mitZahlen }: Kettenrahmen, wert: number | null): string =>
  wert === null || !mitZahlen ? '' : ` (${formatZahl(wert)})`

/** An equation that leads from a cell to another hidden one. */
export interface Schritt {
  readonly gleichung: number
  readonly von: number
  readonly nach: number
}

/**
 * What would follow from a number that is hidden for others.
 *
 * @param mitTabelle its whole table is left out: shown, it would be with all others of it
 */
export function describeSchritt(
  rahmen: Kettenrahmen,
  schritt: Schritt,
  { istErster, mitTabelle }: { readonly istErster: boolean; readonly mitTabelle: boolean },
): Satz {
  const { zellen } = rahmen.blocksystem.system
  const { nameOf, worte, summe } = describeRechnung(rahmen, schritt.gleichung, schritt.nach)
  const mitWert = (i: number): string =>
    nameOf(i) + wertwort(rahmen, wertIn(zellen[i]!.wert, einheitOf(rahmen, schritt.gleichung, i)))
  const unterschied = describeUnterschied(rahmen, schritt)
  if (unterschied !== null) {
    const ort = mitWert(schritt.von)
    const anfang = mitTabelle
      ? 'Würde diese Tabelle gezeigt, fiele eine kleine Änderung auf'
      : `${ort} ist verborgen`
    return { satz: istErster ? `${anfang}: ${unterschied}` : unterschied, summe }
  }
  const ziel = mitWert(schritt.nach)
  if (!istErster) return { satz: `Daraus ergäbe sich weiter ${ziel}: ${worte}.`, summe }
  return {
    satz: mitTabelle
      ? `Würde diese Tabelle gezeigt, ließe sich ${ziel} ausrechnen: ${worte}.`
      : `${mitWert(schritt.von)} ist verborgen, weil sich sonst ${ziel} ausrechnen ließe: ${worte}.`,
    summe,
  }
}

/** What differs from an earlier Stand, or between two borders; null: the step leads to something else. */
function describeUnterschied(
  rahmen: Kettenrahmen,
  { gleichung, von, nach }: Schritt,
): string | null {
  const { system, zellen } = rahmen.blocksystem
  const { art, raum } = zellen[nach]!
  if (art !== 'KORREKTUR' && art !== 'GEBIETSWECHSEL') return null
  // A larger piece between borders is a step on the way to one of few.
  if (system.zellen[nach]!.bedarf === null) return null
  if (!rahmen.mitZahlen) return OHNE_ORT[art]
  const ort = rahmen.namen.get(raum) ?? 'einem Raum'
  const wertOf = (i: number) => wertIn(system.zellen[i]!.wert, einheitOf(rahmen, gleichung, i)) ?? 0
  const um = `der Unterschied von ${formatZahl(Math.abs(wertOf(nach)))} beträfe wenige Menschen.`
  if (art === 'GEBIETSWECHSEL') return `${ort} gibt es in alten und neuen Grenzen; ${um}`
  const frueher = system.gleichungen[gleichung]!.zellen.find((i) => i !== von && i !== nach)
  const stand = frueher === undefined ? null : zellen[frueher]!.stand
  if (frueher === undefined || stand === null)
    return `In ${ort} stand früher eine andere Zahl; ${um}`
  const name = rahmen.staende.get(stand) ?? 'Ein früherer Stand'
  return `„${name}“ nannte für ${ort} schon ${formatZahl(wertOf(frueher))}; ${um}`
}

/** Where it is so few says what a number nobody may read is close to. */
const OHNE_ORT = {
  KORREKTUR:
    'Sonst ließe sich ein kleiner Unterschied zu einem früher veröffentlichten Stand ausrechnen; er beträfe wenige Menschen.',
  GEBIETSWECHSEL:
    'Sonst ließe sich ausrechnen, was zwischen zwei Grenzen liegt; das beträfe wenige Menschen.',
} as const
