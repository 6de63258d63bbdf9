/** Whether two heads mean the same in other words. Rather no than a wrong yes: numbers and groups must agree. */
import { deuteBegriff, istFertigwert } from '../vorschlag/begriffe.ts'
import type { Kopf } from './kopf.ts'

/** Words for one thing; the first stands for all. */
const SYNONYME: readonly (readonly string[])[] = [
  'bevoelkerung bev einwohner einwohnerinnen einwohnerzahl einw ew ewz population inhabitants',
  'maennlich maennl maenner m male',
  'weiblich weibl frauen w female',
  'auslaender auslaenderinnen auslaendisch auslaendische nichtdeutsche foreigners',
  'schluessel ags gkz kennziffer gemeindekennziffer gemeindeschluessel gemeindenummer gebietsschluessel regionalschluessel',
  'gemeinde kommune gemeindename kommunenname stadt name',
  'jahr berichtsjahr year',
].map((woerter) => woerter.split(' '))

const STAMM = new Map(
  SYNONYME.flatMap(([erstes = '', ...weitere]) => weitere.map((wort) => [wort, erstes] as const)),
)

/** Words that change nothing of what is counted. */
const FUELLWORT =
  /^(insgesamt|insg|gesamt|ges|zusammen|total|anzahl|zahl|der|die|das|von|in|im|am|zum|und|nach|personen|stand)$/

/** True where both heads mean the same. */
export function istAehnlich(a: Kopf, b: Kopf): boolean {
  const [worteA, worteB] = [worteOf(a), worteOf(b)]
  if (worteA.length === 0 || worteA.length !== worteB.length) return false
  // Words first: wide tables compare every column with every other one.
  return istGleichesWort(worteA, worteB) && hatGleicheZahlen(a, b) && istGleicheGruppe(a, b)
}

const WORTE = new WeakMap<Kopf, readonly string[]>()

function worteOf(kopf: Kopf): readonly string[] {
  const bekannte = WORTE.get(kopf)
  if (bekannte !== undefined) return bekannte
  const worte = kopf.kern
    .split(/[/_]/)
    .filter((wort) => wort !== '' && !FUELLWORT.test(wort))
    .map((wort) => STAMM.get(wort) ?? wort)
  WORTE.set(kopf, worte)
  return worte
}

const hatGleicheZahlen = (a: Kopf, b: Kopf): boolean =>
  (a.kern.match(/\d+/g) ?? []).join() === (b.kern.match(/\d+/g) ?? []).join()

const UMFELD = { titel: '', halboffen: false }

function istGleicheGruppe(a: Kopf, b: Kopf): boolean {
  const teilA = JSON.stringify(deuteBegriff(a.roh, UMFELD).teilgruppe)
  const fertigA = istFertigwert(a.roh.join(' '))
  return (
    teilA === JSON.stringify(deuteBegriff(b.roh, UMFELD).teilgruppe) &&
    fertigA === istFertigwert(b.roh.join(' '))
  )
}

function istGleichesWort(a: readonly string[], b: readonly string[]): boolean {
  return a.every((wort, i) => gleicht(wort, b[i] ?? ''))
}

/** "Beschäftigte" and "Beschäftigten", "Arbeitslose" and "Arbeitslosen"; "Zuzüge" and "Fortzüge" are two. */
function gleicht(a: string, b: string): boolean {
  if (a === b) return true
  const [kurz, lang] = a.length < b.length ? [a, b] : [b, a]
  if (kurz.length < 5) return false
  if (lang.startsWith(kurz))
    return /^(n|en|er|e|s|innen|zahl|zahlen|anzahl)$/.test(lang.slice(kurz.length))
  return lang.length - kurz.length <= 1 && abstand(kurz, lang) <= 1
}

/** Letters that differ, where at most one is more. */
function abstand(kurz: string, lang: string): number {
  const erste = [...kurz].findIndex((zeichen, i) => zeichen !== lang[i])
  if (erste === -1) return lang.length - kurz.length
  const rest = kurz.slice(erste + (kurz.length === lang.length ? 1 : 0))
  return rest === lang.slice(erste + 1) ? 1 : Infinity
}
