/** What a draft would give on the present figures: sentence, extremes, distribution. Pure. */
import type { Polaritaet } from '@sozial/domain/indikator'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatMitEinheit } from '@sozial/shared/format'
import type { Ebene } from '@sozial/domain/raum'
import type { IndikatorvorschauQuery } from './editor.generated.ts'

export type Vorschauzeile = IndikatorvorschauQuery['raeume']['zeilen'][number]
export type Wertzeile = Vorschauzeile & { readonly wert: number }

/** Areas with a figure, highest first. */
export function sortierteWerte(zeilen: readonly Vorschauzeile[]): readonly Wertzeile[] {
  return zeilen
    .flatMap((zeile) => (zeile.wert === null ? [] : [{ ...zeile, wert: zeile.wert }]))
    .toSorted((a, b) => b.wert - a.wert)
}

/** Five areas stand for all: the three highest and the two lowest. */
export function findBeispiele(werte: readonly Wertzeile[]): readonly Wertzeile[] {
  return werte.length <= 5 ? werte : [...werte.slice(0, 3), ...werte.slice(-2)]
}

/** "18 von 20 Sozialräumen haben einen Wert, 2 sind geschützt." All areas are accounted for. */
export function formatDeckung(zeilen: readonly Vorschauzeile[], ebene: Ebene): string {
  const zaehle = (trifft: (zeile: Vorschauzeile) => boolean) => zeilen.filter(trifft).length
  const mit = zaehle(({ wert }) => wert !== null)
  const geschuetzt = zaehle(
    ({ wert, status }) =>
      wert === null && (status.startsWith('GEHEIM') || status === 'UNBEKANNT_QUELLE'),
  )
  const unsinnig = zaehle(({ wert, status }) => wert === null && status === 'NICHT_SINNVOLL')
  const gesperrt = zaehle(({ wert, status }) => wert === null && status === 'KEIN_ZUGRIFF')
  const fehlt = zeilen.length - mit - geschuetzt - unsinnig - gesperrt
  const teile = [
    `${mit} von ${zeilen.length} ${EBENE_WORTE[ebene].dativPlural} ${mit === 1 ? 'hat' : 'haben'} einen Wert`,
    geschuetzt > 0 ? `${geschuetzt} ${geschuetzt === 1 ? 'ist' : 'sind'} geschützt` : '',
    gesperrt > 0
      ? `${gesperrt} ${gesperrt === 1 ? 'ist' : 'sind'} für Ihr Konto nicht freigegeben`
      : '',
    unsinnig > 0 ? `bei ${unsinnig} ergibt die Formel keinen Sinn` : '',
    fehlt > 0 ? `bei ${fehlt} fehlen Zahlen` : '',
  ]
  return `${teile.filter(Boolean).join(', ')}.`
}

interface Einheit {
  readonly einheit: string
  readonly nachkommastellen: number
}

/** What the chosen direction says of two real areas; general words while there are no figures. */
export function formatRichtung(
  polaritaet: Polaritaet,
  werte: readonly Wertzeile[],
  { einheit, nachkommastellen }: Einheit,
): string {
  const [hoch] = werte
  const niedrig = werte.at(-1)
  const wort = polaritaet === 'HOCH_GUENSTIG' ? 'günstiger' : 'stärker belastet'
  if (!hoch || !niedrig || hoch === niedrig) {
    return polaritaet === 'NEUTRAL'
      ? 'Hohe und niedrige Werte werden nicht gewertet.'
      : `Räume mit hohem Wert gelten als ${wort}.`
  }
  const text = ({ name, wert }: Wertzeile) =>
    `${name} (${formatMitEinheit(wert, einheit, nachkommastellen)})`
  return polaritaet === 'NEUTRAL'
    ? `${text(hoch)} hat einen höheren Wert als ${text(niedrig)}; das wird nicht gewertet.`
    : `${text(hoch)} gilt als ${wort} als ${text(niedrig)}.`
}

/** Where the areas lie between the ends of the axis, as shares of 1; zero is on the axis where values allow. */
export function createVerteilung(werte: readonly Wertzeile[], kreis: number | null) {
  const alle = [...werte.map(({ wert }) => wert), ...(kreis === null ? [] : [kreis])]
  const von = Math.min(0, ...alle)
  const bis = Math.max(0, ...alle)
  const lage = (wert: number) => (bis === von ? 0.5 : (wert - von) / (bis - von))
  return {
    von,
    bis,
    punkte: werte.map(({ schluessel, wert }) => ({ schluessel, lage: lage(wert) })),
    kreis: kreis === null ? null : lage(kreis),
  }
}
