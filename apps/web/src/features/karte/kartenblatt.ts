/**
 * The sheet of the map page: what its drawing, legend, list, sentence and files
 * have in common, whichever kind of map is chosen. Pure.
 */
import type { Ansicht, Kartenart } from '@sozial/shared/ansicht'
import { formatRaeume } from '@sozial/shared/ebene'
import { zeichenOf } from '@sozial/shared/zeichen'
import type { Atlas, AtlasPeriode } from '../../app/atlas/atlas-state.ts'
import { countGeschuetzt } from '../../app/atlas/geschuetzt.ts'
import { createVeraenderungsaussagen, createWertaussagen, createZweiaussagen } from './aussagen.ts'
import type { Raumaussage } from './aussagen.ts'
import { zeitspanne } from './karten-state.ts'
import { UEBERSCHNEIDUNG } from '../../app/atlas/jahrgaenge.ts'
import { createSatz, createTitel } from '../../app/atlas/satz.ts'
import type { Satz } from '../../app/atlas/satz.ts'
import { createVeraenderungssatz, createVeraenderungstitel } from './satz-veraenderung.ts'
import {
  findRauschen,
  findSeit,
  findVergleichbaren,
  hindernisZwischen,
  toVeraenderungsatlas,
  vergleichbarePaare,
} from './veraenderungsatlas.ts'
import type { Rauschen } from './veraenderungsatlas.ts'

/** Why the chosen map shows little or nothing, and where to go on. */
export interface Hindernis {
  readonly text: string
  readonly wege: readonly { readonly text: string; readonly teil: Partial<Ansicht> }[]
}

export interface Kartenblatt {
  /** The kind that can be drawn: `werte` while there is no second period. */
  readonly art: Kartenart
  /** The atlas whose figures are drawn; for changes these are the differences. */
  readonly atlas: Atlas
  /** Over which time classes and table reach: "2014–2024", "seit 2014". */
  readonly zeitspanne: string
  /** The earlier of two periods. */
  readonly frueher: AtlasPeriode | null
  readonly aussagen: readonly Raumaussage[]
  /** Width of the class around zero of a map of changes. */
  readonly rauschen: Rauschen | null
  readonly titel: string
  readonly satz: Satz
  /** For assistive technology after a change: what the map shows now. */
  readonly ansage: string
  readonly hindernis: Hindernis | null
}

/** Lays the chosen kind of map over the atlas. */
export function createKartenblatt(atlas: Atlas): Kartenblatt {
  const { karte, seit } = atlas.ansicht
  const frueher = findSeit(atlas, seit)
  if (karte === 'veraenderung' && frueher) return createVeraenderungsblatt(atlas, frueher)
  const gewuenscht = karte === 'veraenderung' || karte === 'zwei'
  const art = (gewuenscht && !frueher) || atlas.perioden.length < 2 ? 'werte' : karte
  const zwei = art === 'zwei' && frueher
  const { kurzname } = atlas.indikator.fassung
  const titel = zwei
    ? `${kurzname}, ${frueher.kurz} und ${atlas.periode.kurz}`
    : art === 'bilder'
      ? `${kurzname}, ${zeitspanne(atlas)}`
      : createTitel(atlas)
  const anfang = zwei || (art === 'bilder' ? atlas.perioden.find(hatWerte) : undefined)
  const blatt = {
    art,
    atlas,
    zeitspanne: zeitspanne(atlas),
    frueher: zwei ? frueher : null,
    aussagen: zwei ? createZweiaussagen(atlas, frueher) : createWertaussagen(atlas),
    rauschen: null,
    titel,
    satz: anfang ? createDoppelsatz(atlas, anfang) : createSatz(atlas),
    hindernis: gewuenscht && !frueher ? ohneFrueheren(atlas) : ohneWerte(atlas),
  }
  return { ...blatt, ansage: ansageOf(blatt) }
}

/** Both ends of what is drawn, each with its period. */
function createDoppelsatz(atlas: Atlas, anfang: AtlasPeriode): Satz {
  const ende = createSatz(atlas)
  if (anfang.id === atlas.periode.id) return ende
  const damals = createSatz({ ...atlas, periode: anfang })
  return {
    befund: `${anfang.kurz}: ${damals.befund}`,
    rest: `${damals.rest} ${atlas.periode.kurz}: ${ende.befund}${ende.rest}`,
  }
}

const hatWerte = ({ zellen }: AtlasPeriode): boolean => zellen.some(({ wert }) => wert !== null)

function createVeraenderungsblatt(werte: Atlas, seit: AtlasPeriode): Kartenblatt {
  const veraenderungen = toVeraenderungsatlas(werte, seit)
  const bild = { werte, veraenderungen, seit }
  const aussagen = createVeraenderungsaussagen(bild)
  const blatt = {
    art: 'veraenderung' as const,
    atlas: veraenderungen,
    zeitspanne: `seit ${seit.kurz}`,
    frueher: seit,
    aussagen,
    rauschen: findRauschen(veraenderungen, werte.indikator.fassung),
    titel: createVeraenderungstitel(veraenderungen),
    satz: createVeraenderungssatz(bild, aussagen),
    hindernis: ohneVergleich(werte, seit) ?? ohneWerte(werte),
  }
  return { ...blatt, ansage: ansageOf(blatt) }
}

function ansageOf({
  titel,
  aussagen,
  atlas,
}: Pick<Kartenblatt, 'titel' | 'aussagen' | 'atlas'>): string {
  const geschuetzt = countGeschuetzt(aussagen.map(({ zelle }) => zelle))
  const ohne = aussagen.filter(({ zelle }) => zelle.wert === null).length - geschuetzt
  const teile = [
    geschuetzt === 0 ? '' : `${geschuetzt} ${zeichenOf('GEHEIM_PRIMAER').erklaerung}`,
    ohne === 0 ? '' : `${ohne} ohne Wert`,
  ].filter(Boolean)
  const raeume = formatRaeume(aussagen.length, atlas.ebene)
  return `Karte zeigt ${titel}, ${raeume}${teile.length === 0 ? '' : `, davon ${teile.join(', ')}`}`
}

/** Why nothing is compared, and what can be: a break between, or years that both values count. */
function ohneVergleich(atlas: Atlas, seit: AtlasPeriode): Hindernis | null {
  const grund = hindernisZwischen(atlas, seit, atlas.periode)
  if (grund === '') return null
  return grund === UEBERSCHNEIDUNG ? ueberschnitten(atlas) : uebersBruch(atlas)
}

function ueberschnitten(atlas: Atlas): Hindernis {
  const frueher = findVergleichbaren(atlas)
  const jahre = atlas.indikator.fassung.poolingJahre
  const text = `Nicht vergleichbar: ${UEBERSCHNEIDUNG}, denn jeder Wert zählt ${jahre} Jahrgänge zusammen.`
  const paare = uebersBruch(atlas).wege
  if (!frueher) return { text, wege: paare }
  return {
    text,
    wege: [{ text: `Mit ${frueher.kurz} vergleichen`, teil: { seit: frueher.adresse } }],
  }
}

function uebersBruch(atlas: Atlas): Hindernis {
  return {
    text: 'Zwischen den beiden Zeiträumen bricht die Zeitreihe. Ohne Bruch vergleichbar sind:',
    wege: vergleichbarePaare(atlas).map(([von, bis]) => ({
      text: `${von.kurz} bis ${bis.kurz}`,
      teil: { seit: von.adresse, zeitraum: bis.adresse },
    })),
  }
}

function ohneFrueheren(atlas: Atlas): Hindernis {
  const letzter = atlas.perioden.at(-1)
  const einziger = atlas.perioden.length < 2
  return {
    text: einziger
      ? `Für einen Vergleich braucht es zwei Zeiträume; es gibt nur ${atlas.periode.kurz}.`
      : `Vor ${atlas.periode.kurz} gibt es keinen Zeitraum, mit dem sich vergleichen ließe.`,
    wege:
      einziger || !letzter
        ? [{ text: `Werte ${atlas.periode.kurz} zeigen`, teil: { karte: 'werte', seit: null } }]
        : [{ text: `Bis ${letzter.kurz} vergleichen`, teil: { zeitraum: letzter.adresse } }],
  }
}

/** A period without a single figure: the newest that has some. */
function ohneWerte({ periode, perioden }: Atlas): Hindernis | null {
  if (hatWerte(periode)) return null
  const neueste = perioden.findLast(hatWerte)
  if (!neueste) return null
  return {
    text: `Für ${periode.kurz} gibt es hier keinen Wert.`,
    wege: [{ text: `${neueste.kurz} zeigen`, teil: { zeitraum: neueste.adresse } }],
  }
}
