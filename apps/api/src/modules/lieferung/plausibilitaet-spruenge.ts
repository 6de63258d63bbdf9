import { KLEIN_PROZENT, pruefeSprung, STREUUNGEN } from '@sozial/domain/plausibilitaet'
import type { Sprunggrund } from '@sozial/domain/plausibilitaet'
import type { Meldung } from '@sozial/formate/lesung'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { findSpruenge, findVerlaeufe } from './plausibilitaet.queries.ts'
import type { Spaltenvergleich, Sprungzeile } from './plausibilitaet.queries.ts'
import { anfangOf, keyOf, SPALTENZAHLEN, zeitOf } from './plausibilitaet-spalten.ts'
import {
  begrenze,
  formatGenau,
  formatOrt,
  istSaldo,
  meldung,
  merkmalOf,
  schwelleOf,
  stelleOf,
  verdeckt,
} from './plausibilitaet-stoff.ts'
import type { Pruefstoff } from './plausibilitaet-stoff.ts'

/** So many candidates are looked at; a file with more is told by its columns. */
const KANDIDATEN = 2_000

/** Figures far from those before them, in these columns. */
export async function pruefeSpruenge(
  stoff: Pruefstoff,
  spalten: readonly Spaltenvergleich[],
): Promise<readonly Meldung[]> {
  const { tx, strom } = stoff
  const anzahlen = strom.merkmale.werte.flatMap(({ art }, i) => (art === 'ANZAHL' ? [i + 1] : []))
  const kandidaten = await findSpruenge(tx, {
    anzahlen,
    streuungen: STREUUNGEN,
    kleinProzent: KLEIN_PROZENT,
    hoechstens: KANDIDATEN,
  })
  const nach = new Map(spalten.map((spalte) => [keyOf(spalte), spalte]))
  const vergleichbare = kandidaten.filter(
    (zeile) => nach.has(keyOf(zeile)) && !istSaldo(merkmalOf(stoff, zeile.merkmal).name),
  )
  const verlaeufe = await verlaeufeOf(stoff, vergleichbare)
  const spruenge = vergleichbare.flatMap((zeile, i) => {
    const fall = {
      davor: zeile.davorWert,
      wert: zeile.wert,
      verlauf: verlaeufe[i]!,
      istAnzahl: anzahlen.includes(zeile.merkmal),
    }
    const grund = pruefeSprung(fall, schwelleOf(stoff, 'SPRUNG'))
    return grund === null ? [] : [{ ...zeile, grund }]
  })
  const [neue, fruehere] = teile(stoff, spruenge)
  return [
    ...begrenze('SPRUNG', fasseZusammen(stoff, neue, nach), { was: 'Sprünge' }),
    ...fruehereSaetze(stoff, fruehere),
  ]
}

/** Earlier figures of the same kind for each candidate, oldest first. */
async function verlaeufeOf(
  stoff: Pruefstoff,
  zeilen: readonly Sprungzeile[],
): Promise<readonly (readonly number[])[]> {
  const verlaeufe = zeilen.map((): number[] => [])
  for (const { stelle, art, bis, wert } of await findVerlaeufe(stoff.tx, stoff.kennungen, zeilen)) {
    const davor = stoff.reihen.zeitraeume[zeilen[stelle]!.davor - 1]!
    if (art === davor.art && bis < davor.bis) verlaeufe[stelle]!.push(wert)
  }
  return verlaeufe
}

/**
 * What joins on to the stored figures or is the newest of its Merkmal wants a
 * reason; what moved in earlier years of a long series is told, no more.
 */
function teile(
  { strom, reihen }: Pruefstoff,
  spruenge: readonly Sprung[],
): readonly [neue: readonly Sprung[], fruehere: readonly Sprung[]] {
  const neueste = new Map<number, string>()
  for (const { merkmal, zeitraum } of reihen.anfaenge) {
    const { bis } = strom.zeitraeume.werte[zeitraum - 1]!
    if (bis > (neueste.get(merkmal) ?? '')) neueste.set(merkmal, bis)
  }
  const istNeu = ({ merkmal, zeitraum, davor }: Sprung) =>
    davor > strom.zeitraeume.werte.length ||
    strom.zeitraeume.werte[zeitraum - 1]!.bis === neueste.get(merkmal)
  return [spruenge.filter(istNeu), spruenge.filter((sprung) => !istNeu(sprung))]
}

/** One remark for each Merkmal. */
function fruehereSaetze(stoff: Pruefstoff, spruenge: readonly Sprung[]): readonly Meldung[] {
  const nach = new Map<number, Sprung[]>()
  for (const sprung of spruenge)
    nach.set(sprung.merkmal, [...(nach.get(sprung.merkmal) ?? []), sprung])
  const meldungen = [...nach.values()].map((gruppe) => {
    const wie = gruppe.length === 1 ? 'ein Sprung' : `${formatZahl(gruppe.length)} Sprünge`
    const erster = gruppe[0]!
    const text = `„${merkmalOf(stoff, erster.merkmal).name}“: ${wie} in früheren Zeiträumen der Datei, zum Beispiel ${formatOrt(stoff, erster)}: ${beispiel(erster)}.`
    const schwere = 'HINWEIS'
    return meldung('SPRUNG', text, {
      schwere,
      stelle: stelleOf(stoff, erster),
      anzahl: gruppe.length,
    })
  })
  return begrenze('SPRUNG', meldungen, { was: 'Merkmale mit Sprüngen in früheren Zeiträumen' })
}

type Sprung = Sprungzeile & { readonly grund: Sprunggrund }

/** A column in which most figures jump the same way is one remark: its cause is one. */
function fasseZusammen(
  stoff: Pruefstoff,
  spruenge: readonly Sprung[],
  spalten: ReadonlyMap<string, Spaltenvergleich>,
): readonly Meldung[] {
  const gruppen = new Map<string, Sprung[]>()
  for (const sprung of spruenge) {
    const key = `${keyOf(sprung)}|${sprung.wert > sprung.davorWert}`
    const gruppe = gruppen.get(key)
    if (gruppe) gruppe.push(sprung)
    else gruppen.set(key, [sprung])
  }
  return [...gruppen.values()].flatMap((gruppe) => {
    const spalte = spalten.get(keyOf(gruppe[0]!))!
    return gruppe.length >= SPALTENZAHLEN && gruppe.length * 2 > spalte.zahlen
      ? [spaltensatz(stoff, gruppe, spalte)]
      : nachRaum(gruppe).map((imRaum) => sprungsatz(stoff, imRaum))
  })
}

function spaltensatz(
  stoff: Pruefstoff,
  gruppe: readonly Sprung[],
  spalte: Spaltenvergleich,
): Meldung {
  const { name } = merkmalOf(stoff, spalte.merkmal)
  const richtung = gruppe[0]!.wert > gruppe[0]!.davorWert ? 'höher' : 'niedriger'
  const satz = `„${name}“: ${formatZahl(gruppe.length)} von ${formatZahl(spalte.zahlen)} Zahlen liegen für ${zeitOf(stoff, spalte.zeitraum)} viel ${richtung} als für ${zeitOf(stoff, spalte.davor)}`
  const text = `${satz}, zum Beispiel ${beispiel(gruppe[0]!)}. ${RAT}`
  return meldung('SPRUNG', text, {
    stelle: anfangOf(stoff, spalte),
    anzahl: gruppe.length,
    ...ohneBestand(stoff, gruppe[0]!, `${satz}. ${RAT}`),
  })
}

const RAT = 'Wenn sich die Zählweise geändert hat, gehört hier ein Zeitreihenbruch hin.'

/** The figure before is in the file itself where its Zeitraum is one of the file. */
const ohneBestand = (stoff: Pruefstoff, sprung: Sprung, text: string) =>
  sprung.davor <= stoff.strom.zeitraeume.werte.length
    ? {}
    : verdeckt(stoff, sprung, { text, quelle: 'EIGENE' })

const beispiel = ({ davorWert, wert }: Sprungzeile): string =>
  `${formatGenau(wert)} nach ${formatGenau(davorWert)}`

/** Jumps of several Teilgruppen in one area have one cause: the largest group stands for all. */
function nachRaum(gruppe: readonly Sprung[]): readonly (readonly Sprung[])[] {
  const raeume = new Map<number, Sprung[]>()
  for (const sprung of gruppe.toSorted((a, b) => b.wert - a.wert)) {
    const imRaum = raeume.get(sprung.raumId)
    if (imRaum) imRaum.push(sprung)
    else raeume.set(sprung.raumId, [sprung])
  }
  return [...raeume.values()]
}

/** How many times the smaller one the larger one is. */
const faktorOf = ({ davorWert, wert }: Sprungzeile): number =>
  Math.max(wert, davorWert) / Math.min(wert, davorWert)

function sprungsatz(stoff: Pruefstoff, imRaum: readonly Sprung[]): Meldung {
  const sprung = imRaum[0]!
  const { davorWert, wert, grund } = sprung
  const ebenso =
    imRaum.length === 1
      ? ''
      : ` Ebenso ${formatAnzahl(imRaum.length - 1, 'weitere Gruppe', 'weitere Gruppen')} dort.`
  const prozent = davorWert === 0 ? null : Math.round((wert / davorWert - 1) * 100)
  const anders =
    prozent === null ? '' : ` (${prozent > 0 ? '+' : '−'}${formatZahl(Math.abs(prozent))} %)`
  const mehr = grund === 'VERLAUF' ? ' So stark hat sich diese Reihe noch nie verändert.' : ''
  const ort = formatOrt(stoff, sprung)
  const zuvor = zeitOf(stoff, sprung.davor)
  const kurz = `${ort}: ${formatGenau(wert)} weicht stark von der Zahl davor ab (${zuvor}).${ebenso}`
  const text = `${ort}: ${formatGenau(wert)}, davor (${zuvor}) ${formatGenau(davorWert)}${anders}.${mehr}${ebenso}`
  return meldung('SPRUNG', text, {
    stelle: stelleOf(stoff, sprung),
    roh: String(wert),
    anzahl: imRaum.length,
    ...(davorWert > 0 && wert > 0 && { abweichung: (faktorOf(sprung) - 1) * 100 }),
    ...ohneBestand(stoff, sprung, kurz),
  })
}
