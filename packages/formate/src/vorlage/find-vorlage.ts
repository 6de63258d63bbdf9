/** Recognises a table by its heads as one whose mapping was kept. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import type { Datei } from '../lesung/index.ts'
import { kurz } from '../lesung/meldungen.ts'
import { KOPF_BIS, koepfeBis, nimmRohproben, probeAb } from '../vorschlag/probe.ts'
import type { Probe, Rohprobe } from '../vorschlag/probe.ts'
import type { Zuordnung } from '../zuordnung/index.ts'
import { gleicheAb } from './abgleich.ts'
import type { Abgleich } from './abgleich.ts'
import { toKopf, ZEILENWECHSEL } from './kopf.ts'
import type { Kopf } from './kopf.ts'
import { findUnentbehrliche, findWertspalten, nummerOf } from './spaltenbezug.ts'
import type { Suchangaben, Vorlage, Vorlagentreffer } from './typen.ts'
import { uebertrage } from './uebertrage.ts'

/** A place where a head may end. */
interface Ort {
  readonly roh: Rohprobe
  readonly bis: number
  readonly koepfe: readonly Kopf[]
  readonly kerne: ReadonlySet<string>
}

/** A Vorlage laid on a file. */
export interface Fund {
  readonly vorlage: Vorlage
  readonly probe: Probe
  readonly abgleich: Abgleich
  readonly koepfe: readonly Kopf[]
}

/* Below these a table is another one. */
const MINDESTENS_WERTE = 0.5
const MINDESTENS_GEMEINSAM = 0.3

/**
 * The Vorlage that a file looks like: by the heads of its columns, wherever
 * they stand, whatever their year. Of equally good ones that of the supplier,
 * then the first in the list.
 *
 * @throws LesefehlerError when the file is no table
 */
export function findVorlage(
  datei: Datei,
  vorlagen: readonly Vorlage[],
  angaben: Suchangaben = {},
): Vorlagentreffer | null {
  if (vorlagen.length === 0) return null
  const orte = nimmRohproben(datei).flatMap(orteOf)
  const funde = vorlagen.flatMap((vorlage, nr) => {
    const fund = findFund(vorlage, orte)
    return fund === null ? [] : [{ nr, fund, punkte: punkteOf(fund.abgleich) }]
  })
  const geordnet = funde.toSorted(
    (a, b) => b.punkte - a.punkte || vorrang(b) - vorrang(a) || a.nr - b.nr,
  )
  const [bester] = geordnet
  if (bester === undefined) return null
  const gleiche = geordnet.filter((eine) => istGleichGut(eine, bester))
  return mitZweifel({ vorlage: bester.nr, ...uebertrage(bester.fund, angaben) }, gleiche)
}

const vorrang = ({ fund }: Bewerteter): number => (fund.vorlage.eigene === true ? 1 : 0)

interface Bewerteter {
  readonly nr: number
  readonly fund: Fund
  readonly punkte: number
}

/** Fits as well, but would say that another office has counted. */
function istGleichGut({ nr, fund, punkte }: Bewerteter, bester: Bewerteter): boolean {
  const [vorlage, beste] = [fund.vorlage, bester.fund.vorlage]
  return (
    nr !== bester.nr &&
    punkte === bester.punkte &&
    vorlage.zuordnung.quelle !== beste.zuordnung.quelle &&
    (vorlage.eigene ?? false) === (beste.eigene ?? false)
  )
}

/** Ten offices fill in the same form: of whom the file is, it does not say itself. */
function mitZweifel(treffer: Vorlagentreffer, gleiche: readonly Bewerteter[]): Vorlagentreffer {
  if (gleiche.length === 0) return treffer
  const namen = gleiche.map(({ fund }) => `„${kurz(fund.vorlage.name)}“`)
  return {
    ...treffer,
    sicherheit: 'UNSICHER',
    abweichungen: [
      `Ebenso gut passt ${aufzaehlung(namen, 3)}. Bitte prüfen, von wem die Datei ist.`,
      ...treffer.abweichungen,
    ],
  }
}

/**
 * The heads of all columns under a mapping: what a Vorlage keeps to be found
 * again. Empty where a column has none.
 *
 * @throws LesefehlerError when the file is no table
 */
export function kopfOf(datei: Datei, { blatt, kopfzeilen }: Zuordnung): readonly string[] {
  const proben = nimmRohproben(datei)
  const roh = proben.find(({ quelle }) => quelle.blatt === (blatt ?? quelle.blatt)) ?? proben[0]
  return roh === undefined ? [] : textenOf(roh, kopfzeilen)
}

const textenOf = (roh: Rohprobe, bis: number): readonly string[] =>
  koepfeBis(roh, bis).map(({ labels }) => labels.join(ZEILENWECHSEL))

function orteOf(roh: Rohprobe): readonly Ort[] {
  const hoechstens = Math.min(KOPF_BIS, roh.alle.length - 1)
  return Array.from({ length: Math.max(0, hoechstens) }, (_, i) => i + 1).flatMap((bis) => {
    const koepfe = textenOf(roh, bis).map(toKopf)
    const benannte = koepfe.filter(({ ganz }) => ganz !== '')
    if (benannte.length < 2) return []
    return [
      { roh, bis, koepfe, kerne: new Set(benannte.flatMap(({ kern, unten }) => [kern, unten])) },
    ]
  })
}

function findFund(vorlage: Vorlage, orte: readonly Ort[]): Fund | null {
  const alte = vorlage.kopf.map(toKopf)
  const benannte = alte.filter(({ ganz }) => ganz !== '')
  if (benannte.length < 2) return null
  const treffer = ({ kerne, roh }: Ort): number =>
    benannte.filter(({ kern, unten }) => kerne.has(kern) || kerne.has(unten)).length +
    (roh.quelle.blatt === (vorlage.zuordnung.blatt ?? null) ? 0.5 : 0)
  const [bester] = orte.map((ort) => [ort, treffer(ort)] as const).toSorted(([, a], [, b]) => b - a)
  if (bester === undefined || bester[1] < 1) return null
  const [{ roh, bis, koepfe }] = bester
  const abgleich = gleicheAb(alte, koepfe)
  if (!passt(vorlage, abgleich)) return null
  const probe = probeAb(roh, bis)
  return probe.daten.length === 0 ? null : { vorlage, probe, abgleich, koepfe }
}

function passt({ zuordnung, kopf }: Vorlage, { paare, vermisst, fremd }: Abgleich): boolean {
  const istDa = (nr: number): boolean => paare.has(nr)
  const unentbehrliche = findUnentbehrliche(zuordnung).map((angabe) => nummerOf(angabe, kopf))
  const werte = findWertspalten(zuordnung).map((angabe) => nummerOf(angabe, kopf))
  const gemeinsam = paare.size / (paare.size + vermisst.length + fremd.length)
  return (
    unentbehrliche.every(istDa) &&
    werte.filter(istDa).length >= werte.length * MINDESTENS_WERTE &&
    gemeinsam >= MINDESTENS_GEMEINSAM
  )
}

const GEWICHT = { GLEICH: 1, ZEIT: 0.95, UMBENANNT: 0.7 } as const

function punkteOf({ paare, vermisst, fremd }: Abgleich): number {
  const gefunden = [...paare.values()].reduce((summe, { art }) => summe + GEWICHT[art], 0)
  return gefunden / (paare.size + vermisst.length + fremd.length)
}
