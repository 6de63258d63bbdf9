/** Two Indikatoren against each other: points, cross, and what they say together. Pure. */
import {
  correlationInterval,
  pearsonCorrelation,
  spearmanCorrelation,
  Z_95,
} from '@sozial/domain/statistik'
import { formatRaeume, formatVonRaeumen } from '@sozial/shared/ebene'
import { formatZahl, istProzent } from '@sozial/shared/format'
import { wortOf } from '@sozial/shared/zeichen'
import { formatFigur, formatFigurzelle } from '../../app/atlas/figur.ts'
import {
  massstabZelle,
  zelleOf,
  type Atlas,
  type AtlasPeriode,
  type AtlasRaum,
  type AtlasZelle,
} from '../../app/atlas/atlas-state.ts'
import { findMassstab, gewaehlterMassstab, istEigenebene } from '../../app/atlas/massstab.ts'
import { gewaehlteWorte } from '../../app/atlas/massstab-worte.ts'
import { istVergleichbar } from '../../app/atlas/raumvergleich.ts'
import { strichOf } from '../../charts/reihe.ts'
import type { Streubild, Streupunkt } from '../../charts/scatter/scatter-layout.ts'
import { widenToTicks, type Domain } from '../../charts/scale.ts'
import { createBereich, type Bereich } from './bereich.ts'
import { findPaarperiode, jahrOf } from './zweiter.ts'

export interface Streuzeile {
  readonly raum: AtlasRaum
  readonly x: AtlasZelle
  readonly y: AtlasZelle
  readonly xText: string
  readonly yText: string
  /** "beide höher", "nur Kinderarmut höher"; empty without a cross or without both figures. */
  readonly feld: string
  /** Why one of both figures is missing: "geschützt"; empty with both. */
  readonly grund: string
  readonly satz: string
  readonly farbe: number | null
}

export interface Streuungsstate {
  readonly titel: string
  readonly untertitel: string
  readonly befund: string
  readonly rest: string
  /** What a correlation cannot say; empty where there is none. */
  readonly vorsicht: string
  readonly bereich: Bereich
  readonly bild: Streubild
  /** By the first figure, highest first; areas without both figures at the end, by name. */
  readonly zeilen: readonly Streuzeile[]
  /** Number of areas with both figures. */
  readonly paare: number
  /** Heads of the two columns of figures. */
  readonly xKopf: string
  readonly yKopf: string
  /** The second Indikator with the period that is shown. */
  readonly zweiter: Atlas
  /** Says that the two figures are from different years; empty otherwise. */
  readonly zeithinweis: string
}

/**
 * @param atlas the shown Indikator with its period
 * @param zweiter the second one on the same level; its period is found by the year
 */
export function createStreuungsstate(atlas: Atlas, zweiter: Atlas): Streuungsstate {
  const bereich = createBereich(atlas)
  const periode = findPaarperiode(zweiter.perioden, jahrOf(atlas.periode)) ?? zweiter.periode
  const lage: Lage = { atlas, zweiter, periode, kreuz: kreuzOf(atlas, zweiter, periode) }
  const zeilen = bereich.raeume
    .map((raum) => toZeile(lage, raum))
    .toSorted(
      (a, b) =>
        Number(!hatBeide(a)) - Number(!hatBeide(b)) ||
        (hatBeide(a) ? (b.x.wert ?? 0) - (a.x.wert ?? 0) : a.raum.index - b.raum.index),
    )
  const paare = zeilen.filter(hatBeide)
  const [x, y] = [kurznameOf(atlas), kurznameOf(zweiter)]
  const zeit = jahrOf(periode) === jahrOf(atlas.periode) ? `, ${atlas.periode.kurz}` : ''
  return {
    titel: `${x} und ${y}${zeit}`,
    untertitel: `Quer: ${spaltenkopf(atlas, atlas.periode)}. Hoch: ${spaltenkopf(zweiter, periode)}.`,
    bereich,
    bild: toBild(lage, paare),
    zeilen,
    paare: paare.length,
    zweiter: { ...zweiter, periode },
    xKopf: spaltenkopf(atlas, atlas.periode),
    yKopf: spaltenkopf(zweiter, periode),
    zeithinweis:
      zeit === '' ? `Verschiedene Jahre: ${x} ${atlas.periode.kurz}, ${y} ${periode.kurz}.` : '',
    ...zusammenhang(lage, paare, zeilen.length),
  }
}

interface Kreuz {
  readonly x: number | null
  readonly y: number | null
}

interface Lage {
  readonly atlas: Atlas
  readonly zweiter: Atlas
  /** Period of the second Indikator. */
  readonly periode: AtlasPeriode
  readonly kreuz: Kreuz
}

const kurznameOf = ({ indikator }: Atlas): string => indikator.fassung.kurzname

function spaltenkopf({ indikator: { fassung } }: Atlas, { kurz }: AtlasPeriode): string {
  return `${fassung.kurzname} ${kurz}, ${istProzent(fassung.einheit) ? '%' : fassung.einheit}`
}

const hatBeide = ({ x, y }: Pick<Streuzeile, 'x' | 'y'>): boolean =>
  x.wert !== null && y.wert !== null

/** Figures of a yardstick that is the same for all areas. */
function kreuzOf(atlas: Atlas, zweiter: Atlas, periode: AtlasPeriode): Kreuz {
  const gewaehlt = gewaehlterMassstab(atlas)
  if (istEigenebene(gewaehlt)) return { x: null, y: null }
  const wertOf = (einer: Atlas, zeit: AtlasPeriode): number | null => {
    const massstab = istVergleichbar(einer) ? findMassstab(einer, gewaehlt) : undefined
    return massstab ? massstabZelle(massstab, zeit).wert : null
  }
  return { x: wertOf(atlas, atlas.periode), y: wertOf(zweiter, periode) }
}

function toZeile(lage: Lage, raum: AtlasRaum): Streuzeile {
  const { atlas, zweiter, periode } = lage
  const gegenueber = zweiter.raeume.find(({ schluessel }) => schluessel === raum.schluessel)
  const x = zelleOf(atlas.periode, raum)
  const y = gegenueber
    ? zelleOf(periode, gegenueber)
    : { ...x, wert: null, unten: null, oben: null, status: 'NICHT_VERFUEGBAR' as const }
  const text = (zelle: AtlasZelle, { indikator: { fassung } }: Atlas): string =>
    formatFigurzelle(zelle, fassung)
  const lang = (zelle: AtlasZelle, einer: Atlas): string => {
    const { fassung } = einer.indikator
    const zahl = zelle.wert === null ? wortOf(zelle) : formatFigur(zelle.wert, fassung)
    return `${fassung.kurzname} ${zahl}`
  }
  const feld = feldOf(lage, x, y)
  return {
    raum,
    x,
    y,
    xText: text(x, atlas),
    yText: text(y, zweiter),
    feld,
    grund: [...new Set([x, y].filter(({ wert }) => wert === null).map(wortOf))].join(', '),
    satz: [
      `${raum.name}: ${lang(x, atlas)}, ${lang(y, zweiter)}`,
      feld && `${feld} als ${gewaehlteWorte(atlas).nominativ}`,
    ]
      .filter(Boolean)
      .join(' – '),
    farbe: atlas.auswahl.find((auswahl) => auswahl.raum.id === raum.id)?.farbe ?? null,
  }
}

/** Above left, above right, below left, below right. */
function felderOf({
  atlas,
  zweiter,
}: Pick<Lage, 'atlas' | 'zweiter'>): readonly [string, string, string, string] {
  return [
    `nur ${kurznameOf(zweiter)} höher`,
    'beide höher',
    'beide niedriger',
    `nur ${kurznameOf(atlas)} höher`,
  ]
}

function feldOf(lage: Lage, x: AtlasZelle, y: AtlasZelle): string {
  const { kreuz } = lage
  if (x.wert === null || y.wert === null || kreuz.x === null || kreuz.y === null) return ''
  return felderOf(lage)[(y.wert > kreuz.y ? 0 : 2) + (x.wert > kreuz.x ? 1 : 0)] ?? ''
}

function toBild(lage: Lage, paare: readonly Streuzeile[]): Streubild {
  const { atlas, zweiter, periode, kreuz } = lage
  const ausreisser = findAusreisser(paare)
  const punkte = paare.map(({ raum, x, y, farbe }): Streupunkt => ({
    id: raum.id,
    name: raum.name,
    x: x.wert ?? 0,
    y: y.wert ?? 0,
    xBereich: bereichOf(x),
    yBereich: bereichOf(y),
    farbe: farbe === null ? null : strichOf({ rolle: 'RAUM', farbe }).farbe,
    auffaellig: ausreisser.has(raum.id),
  }))
  return {
    x: {
      titel: spaltenkopf(atlas, atlas.periode),
      domain: domainOf(
        punkte.map((p) => p.x),
        kreuz.x,
      ),
      massstab: kreuz.x,
    },
    y: {
      titel: spaltenkopf(zweiter, periode),
      domain: domainOf(
        punkte.map((p) => p.y),
        kreuz.y,
      ),
      massstab: kreuz.y,
    },
    massstabname: gewaehlteWorte(atlas).name,
    punkte,
    felder: kreuz.x === null || kreuz.y === null ? [] : felderOf(lage),
  }
}

const bereichOf = ({ unten, oben }: AtlasZelle): Domain | null =>
  unten === null || oben === null ? null : [unten, oben]

/** Around the data with a little air; an axis of a scatter plot need not show zero. */
function domainOf(werte: readonly number[], massstab: number | null): Domain {
  const alle = massstab === null ? werte : [...werte, massstab]
  const low = alle.reduce((a, b) => Math.min(a, b), Infinity)
  const high = alle.reduce((a, b) => Math.max(a, b), -Infinity)
  if (!(high >= low)) return [0, 1]
  const air = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1
  return widenToTicks([low - air, high + air], 6)
}

const AUSREISSER = 6

/** The areas farthest from the middle of the cloud, by ranks of their distance in both directions. */
function findAusreisser(paare: readonly Streuzeile[]): ReadonlySet<string> {
  const mitte = (werte: readonly number[]) =>
    werte.toSorted((a, b) => a - b)[Math.floor(werte.length / 2)] ?? 0
  const spanne = (werte: readonly number[]) =>
    Math.max(1e-12, Math.max(...werte) - Math.min(...werte))
  const xs = paare.map(({ x }) => x.wert ?? 0)
  const ys = paare.map(({ y }) => y.wert ?? 0)
  if (paare.length === 0) return new Set()
  const [mx, my, sx, sy] = [mitte(xs), mitte(ys), spanne(xs), spanne(ys)]
  const ferne = (i: number) => Math.hypot(((xs[i] ?? 0) - mx) / sx, ((ys[i] ?? 0) - my) / sy)
  const stellen = paare.map((_, i) => i).toSorted((a, b) => ferne(b) - ferne(a))
  return new Set(stellen.slice(0, AUSREISSER).map((i) => paare[i]?.raum.id ?? ''))
}

const VORSICHT =
  'Vorsicht: Der Zusammenhang gilt für Räume, nicht für einzelne Menschen, und er nennt keine Ursache.'

function zusammenhang(
  { atlas, zweiter }: Lage,
  paare: readonly Streuzeile[],
  alle: number,
): Pick<Streuungsstate, 'befund' | 'rest' | 'vorsicht'> {
  const x = paare.map((zeile) => zeile.x.wert ?? 0)
  const y = paare.map((zeile) => zeile.y.wert ?? 0)
  const rho = spearmanCorrelation(x, y)
  const grenzen = correlationInterval(rho, paare.length, { z: Z_95, ranks: true })
  const raeume = formatRaeume(paare.length, atlas.ebene)
  if (!grenzen) {
    return {
      befund: `Aus ${raeume} mit beiden Werten lässt sich kein Zusammenhang berechnen.`,
      rest:
        paare.length < 4
          ? ' Dafür braucht es mindestens vier.'
          : ' Die Werte unterscheiden sich nicht.',
      vorsicht: '',
    }
  }
  const masse = `Rangkorrelation nach Spearman ${formatZahl(rho, 2)}, linear nach Pearson ${formatZahl(pearsonCorrelation(x, y), 2)} (0: kein Zusammenhang, ±1: vollständig).`
  const rest = ` (${paare.length < alle ? formatVonRaeumen(paare.length, alle, atlas.ebene) : raeume}).`
  const vorsicht = `${VORSICHT} ${masse}`
  const [a, b] = [kurznameOf(atlas), kurznameOf(zweiter)]
  if (grenzen.unten <= 0 && grenzen.oben >= 0) {
    return {
      befund: `Zwischen „${a}“ und „${b}“ zeigt sich kein sicherer Zusammenhang`,
      rest,
      vorsicht,
    }
  }
  const wort =
    Math.abs(rho) >= 0.7 ? 'fast immer' : Math.abs(rho) >= 0.4 ? 'meist' : 'etwas häufiger'
  return {
    befund: `Wo „${a}“ hoch ist, ist „${b}“ ${wort} ${rho > 0 ? 'auch hoch' : 'niedrig'}`,
    rest,
    vorsicht,
  }
}
