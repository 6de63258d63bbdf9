/** The whole attack: from what is published to what can be derived of what must not be known. */
import type { Loeser } from '@sozial/domain/geheimhaltung'
import type pg from 'pg'
import { grenzeEin, type Eingrenzung } from './eingrenzen.ts'
import { createGleichungen } from './gleichungen.ts'
import {
  findGeheime,
  findGeheimnisse,
  findInnen,
  findUngedrucktes,
  type Geheimnis,
  type Innen,
} from './innen.ts'
import type { Ernte } from './sammeln.ts'
import { vereinfache } from './vereinfachen.ts'
import { wisse } from './wissen.ts'

/** A secret that can be derived exactly or more narrowly than it may. */
export interface Befund {
  readonly geheimnis: Geheimnis
  readonly eingrenzung: Eingrenzung
  /** In words, for the report. */
  readonly satz: string
}

export interface Angriff {
  readonly zahlen: Readonly<Record<string, number>>
  readonly befunde: readonly Befund[]
  /** Secrets that are safe, the narrowest first. */
  readonly engste: readonly Befund[]
  readonly widersprueche: readonly string[]
}

/** Tries to derive every secret of these publications, the oldest first. */
export async function greifeAn(
  ernten: readonly Ernte[],
  { pool, loeser }: { readonly pool: pg.Pool; readonly loeser: Loeser },
): Promise<Angriff> {
  return greifeMitWissenAn(ernten, { innen: await findInnen(pool), loeser })
}

/** The same, with the true numbers at hand. */
export function greifeMitWissenAn(
  ernten: readonly Ernte[],
  { innen, loeser }: { readonly innen: Innen; readonly loeser: Loeser },
): Angriff {
  const wissen = wisse(ernten)
  const ungedruckte = findUngedrucktes(wissen, innen)
  const system = createGleichungen(wissen, [
    ...findGeheime(wissen, innen),
    ...ungedruckte.map(({ angabe }) => angabe),
  ])
  const vereinfacht = vereinfache(system)
  const geheimnisse = findGeheimnisse(wissen, system, { innen, ungedruckte })
  const eingrenzungen = grenzeEin({ system, vereinfacht, loeser }, geheimnisse)
  const befunde = eingrenzungen.map((eingrenzung): Befund => {
    const geheimnis = eingrenzung.ziel as Geheimnis
    return { geheimnis, eingrenzung, satz: satzOf(geheimnis, eingrenzung) }
  })
  const breiteOf = ({ eingrenzung: { unten, oben } }: Befund): number => oben - unten
  const nach = (verfahren: Eingrenzung['verfahren']): number =>
    eingrenzungen.filter((eine) => eine.verfahren === verfahren).length
  return {
    zahlen: {
      staende: ernten.length,
      figuren: wissen.zellen.length,
      verborgen: wissen.zellen.filter(({ figur }) => figur.wert === null).length,
      gleichungen: system.zeilen.length,
      unbekannte: system.namen.length,
      teile: vereinfacht.teile.length,
      groesstesTeil: Math.max(0, ...vereinfacht.teile.map(({ spalten }) => spalten.length)),
      geheimnisse: geheimnisse.length,
      ungedruckt: geheimnisse.filter(({ was }) => was === 'UNGEDRUCKT').length,
      nurGrenzen: nach('GRENZEN'),
      linear: nach('LINEAR'),
      ganzzahlig: nach('GANZZAHLIG'),
      inWidersprueche: nach('WIDERSPRUCH'),
      ohneGanzeZahlen: eingrenzungen.filter(({ offen }) => offen).length,
    },
    befunde: befunde.filter(({ eingrenzung }) => !eingrenzung.genug),
    engste: befunde
      .filter(({ eingrenzung }) => eingrenzung.genug)
      .toSorted((a, b) => breiteOf(a) - breiteOf(b))
      .slice(0, 10),
    widersprueche: [...system.widersprueche, ...vereinfacht.widersprueche],
  }
}

const WAS = {
  ZAEHLER: 'Zähler',
  NENNER: 'Nenner',
  REST: 'was zum Ganzen fehlt',
  UNGEDRUCKT: 'was aus zwei Zahlen folgt',
} as const

function satzOf(
  { zelle: { figur, stand }, was, wahr, unten, oben, breite }: Geheimnis,
  spanne: Eingrenzung,
): string {
  const noetig = Number.isFinite(unten)
    ? `muss ${unten} bis ${oben} sein können`
    : `muss ${breite} breit sein`
  const { ort, zeit, definition } = figur
  return [
    `${definition.slug}, ${ort.ebene} ${ort.schluessel}, ${zeit.art} ${zeit.von}, Stand ${stand}:`,
    `${WAS[was]} ${wahr ?? 'unbekannt'} ${spanne.genug ? 'kann mindestens alles sein in' : 'liegt nachweislich in'} [${spanne.unten}, ${spanne.oben}], ${noetig} (${spanne.verfahren})`,
  ].join(' ')
}
