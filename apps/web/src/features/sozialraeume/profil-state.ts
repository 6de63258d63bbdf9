/** What the profile of an area shows of its figures. Pure. */
import { populationStandardDeviation } from '@sozial/domain/statistik'
import { vergleiche, type Vergleichsurteil } from '@sozial/domain/vergleich'
import { istProzent } from '@sozial/shared/format'
import { wortOf } from '@sozial/shared/zeichen'
import { toZelle } from '../../app/atlas/atlas-zelle.ts'
import type { AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { formatFigur, formatFigurzelle } from '../../app/atlas/figur.ts'
import { toMessergebnis } from '../../app/atlas/messergebnis.ts'
import type { Massstabworte } from '../../app/atlas/massstab-worte.ts'
import { urteilswort } from '../../app/atlas/vergleichsworte.ts'
import type { ProfilQuery } from './profil.generated.ts'
import { createSpine, type Spine } from './spine.ts'
import { createVerlauf, type Verlauf } from './verlauf.ts'

export type Profilantwort = ProfilQuery
export type Profil = NonNullable<ProfilQuery['raumprofil']>
export type Zahlen = Pick<NonNullable<ProfilQuery['fakten']>, 'raeume' | 'massstaebe' | 'zeilen'>
type Zeile = Zahlen['zeilen'][number]
export type Fassung = Zeile['indikator']['fassung']

export interface Profilzeile {
  readonly slug: string
  readonly thema: string
  readonly name: string
  readonly fassung: Fassung
  /** What figures without a per cent sign are counted in; empty where the name says it. */
  readonly einheit: string
  readonly zeitraum: NonNullable<Zeile['zeitraum']>
  readonly zelle: AtlasZelle
  /** What it is compared with. */
  readonly massstab: AtlasZelle
  readonly wert: string
  readonly massstabwert: string
  readonly urteil: Vergleichsurteil
  /** The verdict, or why there is none. */
  readonly wort: string
  readonly spine: Spine | null
  readonly verlauf: Verlauf | null
  /** Among the shown figures of all areas; `null` where it is neither, or alone. */
  readonly extrem: 'HOECHSTER' | 'NIEDRIGSTER' | null
  /** Every area shows a figure. */
  readonly vollstaendig: boolean
  /** Distance to the yardstick in standard deviations of the shown figures. */
  readonly abstand: number
}

/** What the rows of an area are made of besides its figures. */
export interface Zeilenumfeld {
  readonly reihen: Profil['reihen']
  /** Place of the yardstick among those of the answer. */
  readonly massstab: number
}

/** The rows of one area by Thema; none where the area is not among those with figures. */
export function createZeilen(
  zahlen: Zahlen,
  schluessel: string,
  umfeld: Zeilenumfeld,
): readonly Profilzeile[] {
  const stelle = zahlen.raeume.schluessel.indexOf(schluessel)
  if (stelle < 0) return []
  return zahlen.zeilen.flatMap((zeile) =>
    zeile.zeitraum === null
      ? []
      : [toProfilzeile({ ...zeile, zeitraum: zeile.zeitraum }, stelle, umfeld)],
  )
}

/** By Thema, in the order of the catalogue: the population first. */
export function groupZeilen(zeilen: readonly Profilzeile[], themen: readonly string[]) {
  const rang = (thema: string): number => themen.indexOf(thema) + 1 || Infinity
  return groupByThema(zeilen).toSorted((a, b) => rang(a.thema) - rang(b.thema) || 0)
}

type Datierte = Zeile & Pick<Profilzeile, 'zeitraum'>

function toProfilzeile(
  zeile: Datierte,
  stelle: number,
  { reihen, massstab: platz }: Zeilenumfeld,
): Profilzeile {
  const { slug, thema, fassung } = zeile.indikator
  const zelle = toZelle(zeile, stelle)
  const massstab = toZelle({ ...zeile.massstab, zaehler: null, nenner: null }, platz)
  const vergleichbar = fassung.typ !== 'ABSOLUT'
  const urteil = vergleichbar ? urteilOf(zelle, massstab, fassung) : 'NICHT_VERGLICHEN'
  const reihe = reihen.find(({ indikator }) => indikator === slug)
  return {
    slug,
    thema,
    name: fassung.kurzname,
    fassung,
    einheit: istProzent(fassung.einheit) ? '' : fassung.einheit,
    zeitraum: zeile.zeitraum,
    zelle,
    massstab,
    wert: mitProzent(zelle, fassung),
    massstabwert: mitProzent(massstab, fassung),
    urteil,
    wort: zelle.wert === null ? wortOf(zelle) : bewertet(urteil, fassung),
    spine:
      vergleichbar && massstab.wert !== null
        ? createSpine({ werte: zeile.werte, massstab: massstab.wert, eigener: zelle })
        : null,
    verlauf: reihe ? createVerlauf(reihe, fassung) : null,
    ...lageOf(zeile.werte, zelle.wert, massstab.wert),
  }
}

function urteilOf(zelle: AtlasZelle, massstab: AtlasZelle, fassung: Fassung): Vergleichsurteil {
  return vergleiche(
    { ...toMessergebnis(zelle), zelle: 'RAUM' },
    { ...toMessergebnis(massstab), zelle: 'KREIS' },
    { methode: fassung.intervall, faktor: fassung.faktor },
  )
}

/** "18,2 %"; other units stand beside the name. */
function mitProzent(zelle: AtlasZelle, fassung: Fassung): string {
  const text = formatFigurzelle(zelle, fassung)
  return zelle.wert !== null && istProzent(fassung.einheit) ? `${text}\u202F%` : text
}

const HOEHER: ReadonlySet<Vergleichsurteil> = new Set(['DEUTLICH_HOEHER', 'HOEHER'])
const NIEDRIGER: ReadonlySet<Vergleichsurteil> = new Set(['DEUTLICH_NIEDRIGER', 'NIEDRIGER'])

/** Whether figure and yardstick surely differ. */
export const istSicher = (urteil: Vergleichsurteil): boolean =>
  HOEHER.has(urteil) || NIEDRIGER.has(urteil)

/** "höher, ungünstig": what it means only where the definition of the Indikator says so. */
function bewertet(urteil: Vergleichsurteil, { polaritaet }: Fassung): string {
  const wort = urteil === 'NICHT_SICHER' ? 'nicht sicher verschieden' : urteilswort(urteil)
  if (!istSicher(urteil) || polaritaet === 'NEUTRAL') return wort
  const belastend = HOEHER.has(urteil) === (polaritaet === 'HOCH_BELASTEND')
  return `${wort}, ${belastend ? 'ungünstig' : 'günstig'}`
}

function lageOf(
  werte: readonly (number | null)[],
  eigener: number | null,
  massstab: number | null,
): Pick<Profilzeile, 'extrem' | 'vollstaendig' | 'abstand'> {
  const gezeigte = werte.filter((wert) => wert !== null)
  const vollstaendig = gezeigte.length === werte.length
  if (eigener === null || massstab === null || gezeigte.length < 3) {
    return { extrem: null, vollstaendig, abstand: 0 }
  }
  const allein = gezeigte.filter((wert) => wert === eigener).length === 1
  const hoechster = allein && Math.max(...gezeigte) === eigener
  const niedrigster = allein && Math.min(...gezeigte) === eigener
  const streuung = populationStandardDeviation(gezeigte) || 1
  return {
    extrem: hoechster ? 'HOECHSTER' : niedrigster ? 'NIEDRIGSTER' : null,
    vollstaendig,
    abstand: Math.abs(eigener - massstab) / streuung,
  }
}

const HOECHSTENS_SAETZE = 5
const JE_THEMA = 2

export interface Auffaelligkeit {
  readonly slug: string
  readonly kopf: string
  readonly rest: string
}

/** Words that the sentences need. */
export interface Satzworte {
  /** "Sozialräume" */
  readonly plural: string
  /** Of the yardstick. */
  readonly worte: Pick<Massstabworte, 'in'>
}

/**
 * The strongest sure deviations from the yardstick as sentences: what the Kreis
 * judges before what is merely different (who lives there is no finding), those
 * that even the wide interval excludes first, then by their distance; of one
 * Thema at most two, since its Indikatoren speak of the same. Protected figures and
 * those without an interval say nothing here.
 */
export function findAuffaelligkeiten(
  zeilen: readonly Profilzeile[],
  { plural, worte }: Satzworte,
): readonly Auffaelligkeit[] {
  const jeThema = new Map<string, number>()
  return zeilen
    .filter(({ urteil, fassung }) => istSicher(urteil) && fassung.intervall !== 'KEINE')
    .toSorted((a, b) => rangOf(a) - rangOf(b) || b.abstand - a.abstand)
    .filter(({ thema }) => {
      const bisher = jeThema.get(thema) ?? 0
      jeThema.set(thema, bisher + 1)
      return bisher < JE_THEMA
    })
    .slice(0, HOECHSTENS_SAETZE)
    .map((zeile) => ({
      slug: zeile.slug,
      kopf: zeile.name,
      rest: restOf(zeile, { plural, worte }),
    }))
}

const rangOf = ({ urteil, fassung }: Profilzeile): number =>
  (fassung.polaritaet === 'NEUTRAL' ? 2 : 0) + (urteil.startsWith('DEUTLICH') ? 0 : 1)

/** "22,8 % gegen 12,8 % im Kreis – der höchste gezeigte Wert aller Sozialräume." */
function restOf(zeile: Profilzeile, { plural, worte }: Satzworte): string {
  const { zelle, massstab, fassung, extrem, vollstaendig, urteil } = zeile
  if (zelle.wert === null || massstab.wert === null) return ''
  const gegen = `${formatFigur(zelle.wert, fassung)} gegen ${zeile.massstabwert} ${worte.in}`
  const gezeigte = vollstaendig ? '' : ' gezeigte'
  const lage =
    extrem === null
      ? urteilswort(urteil)
      : `der ${extrem === 'HOECHSTER' ? 'höchste' : 'niedrigste'}${gezeigte} Wert aller ${plural}`
  return `${gegen} – ${lage}.`
}

/** The year in which most figures are from; those from another time say so beside their name. */
export function hauptzeit(zeilen: readonly Profilzeile[]): string {
  const zaehler = new Map<string, number>()
  for (const { zeitraum } of zeilen) {
    zaehler.set(zeitraum.kurz, (zaehler.get(zeitraum.kurz) ?? 0) + 1)
  }
  return [...zaehler].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? ''
}

/** All years in which any of the series has a period, the newest first. */
export function jahreOf(reihen: Profil['reihen']): readonly string[] {
  const jahre = new Set(
    reihen.flatMap(({ zeitraeume }) => zeitraeume.map(({ bis }) => jahrVor(bis))),
  )
  return [...jahre].toSorted().toReversed()
}

/** The year of the last day of a period that ends before `bis`. */
function jahrVor(bis: string): string {
  return String(new Date(Date.parse(`${bis}T00:00:00Z`) - 1).getUTCFullYear())
}
