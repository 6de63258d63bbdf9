/** What is not as it was when a Vorlage was kept, in sentences. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { kurz } from '../lesung/meldungen.ts'
import { deuteLabel, slug } from '../katalog/index.ts'
import { spaltenbuchstabe } from '../text/index.ts'
import { findGliederungen, istGleichbleibend, ZAHLENGLIEDERUNG } from '../vorschlag/durchgang.ts'
import { istZahl } from '../vorschlag/probe.ts'
import type { Spalte } from '../vorschlag/probe.ts'
import type { Sicherheit } from '../vorschlag/typen.ts'
import { findSchreibung } from '../vorschlag/zahlen.ts'
import type { Zuordnung } from '../zuordnung/index.ts'
import type { Fund } from './find-vorlage.ts'
import type { Kopf } from './kopf.ts'
import { findUnentbehrliche, findWertspalten, nummerOf } from './spaltenbezug.ts'

/** One thing that is not as it was, and how sure the reading then still is. */
export interface Abweichung {
  readonly satz: string
  readonly sicherheit: Sicherheit
}

/** @param gelesen columns beyond those of the Vorlage that are read all the same */
export function beschreibeAbweichungen(
  fund: Fund,
  gelesen: ReadonlySet<number>,
): readonly Abweichung[] {
  const gliederungen = neueGliederungen(fund)
  const gesagt = new Set([...gelesen, ...gliederungen.map(({ nr }) => nr)])
  return [
    ...umbenannte(fund),
    ...verschobene(fund),
    ...vermisste(fund),
    ...gliederungen.map(beschreibeGliederung),
    ...hinzugekommene(fund, { gelesen, gesagt }),
    ...neueTexte(fund),
    ...nichtssagende(fund),
  ]
}

const zitat = ({ roh }: Kopf): string => `„${kurz(roh.join(' '), 60)}“`

/** At most six of them. */
const zaehleAuf = (teile: readonly string[]): string => aufzaehlung(teile, 6)

/** The columns that the mapping reads, by their number at the time. */
function gebrauchte({ vorlage: { zuordnung, kopf } }: Fund): ReadonlySet<number> {
  const angaben = [...findUnentbehrliche(zuordnung), ...findWertspalten(zuordnung)]
  return new Set(angaben.map((angabe) => nummerOf(angabe, kopf)))
}

function umbenannte(fund: Fund): readonly Abweichung[] {
  const gebraucht = gebrauchte(fund)
  return [...fund.abgleich.paare.values()].flatMap(({ alt, neu, art }): Abweichung[] =>
    art === 'UMBENANNT' && gebraucht.has(alt.nr)
      ? [{ satz: `${zitat(alt)} heißt jetzt ${zitat(neu)}.`, sicherheit: 'WAHRSCHEINLICH' }]
      : [],
  )
}

function verschobene({ abgleich, vorlage, probe }: Fund): readonly Abweichung[] {
  const saetze = []
  const anders = [...abgleich.paare.values()].filter(
    ({ alt, neu, art }) => alt.nr !== neu.nr && art !== 'ZEIT',
  ).length
  if (anders > 0) {
    saetze.push(
      anders === 1
        ? 'Eine Spalte steht an anderer Stelle als zuletzt.'
        : `${anders} Spalten stehen an anderer Stelle als zuletzt.`,
    )
  }
  if (probe.kopfzeilen !== vorlage.zuordnung.kopfzeilen) {
    saetze.push(`Die Köpfe der Spalten stehen jetzt in Zeile ${probe.kopfzeile}.`)
  }
  return saetze.map((satz) => ({ satz, sicherheit: 'SICHER' }))
}

/** Columns of the Vorlage that are gone. That an old year is no longer there is nothing to worry about. */
function vermisste(fund: Fund): readonly Abweichung[] {
  const gebraucht = gebrauchte(fund)
  const weg = fund.abgleich.vermisst.filter(({ nr }) => gebraucht.has(nr))
  if (weg.length === 0) return []
  const kerne = new Set([...fund.abgleich.paare.values()].map(({ neu }) => neu.kern))
  const nurZeiten = weg.every(({ zeit, kern }) => zeit !== null && kerne.has(kern))
  const satz = `${weg.length === 1 ? 'Eine Spalte gibt' : `${weg.length} Spalten gibt`} es in dieser Datei nicht: ${zaehleAuf(weg.map(zitat))}. Ihre Werte werden nicht geliefert.`
  return [{ satz, sicherheit: nurZeiten ? 'SICHER' : 'UNSICHER' }]
}

/** Columns of the file by their number. */
interface Bekannte {
  readonly gelesen: ReadonlySet<number>
  /** Read, or named by another sentence. */
  readonly gesagt: ReadonlySet<number>
}

function hinzugekommene(
  { abgleich, probe }: Fund,
  { gelesen, gesagt }: Bekannte,
): readonly Abweichung[] {
  const bezeichne = (kopf: Kopf): string => `${zitat(kopf)} (${spaltenbuchstabe(kopf.nr)})`
  const neue = abgleich.fremd.filter(({ nr }) => gelesen.has(nr))
  const ungelesen = abgleich.fremd.filter(
    ({ nr }) => !gesagt.has(nr) && probe.spalten[nr]?.gefuellt.some(istZahl) === true,
  )
  return [
    ...(neue.length > 0
      ? [
          {
            satz: `Hinzugekommen und gelesen: ${zaehleAuf(neue.map(bezeichne))}.`,
            sicherheit: 'SICHER' as const,
          },
        ]
      : []),
    ...(ungelesen.length > 0
      ? [
          {
            satz: `Hinzugekommen und nicht gelesen: ${zaehleAuf(ungelesen.map(bezeichne))}. Sollen diese Zahlen übernommen werden, bitte die Zuordnung ergänzen.`,
            sicherheit: 'WAHRSCHEINLICH' as const,
          },
        ]
      : []),
  ]
}

/** New columns that break the rows down: what a row counts is then but a part of what it counted last time. */
function neueGliederungen({ vorlage, abgleich, probe }: Fund): readonly Spalte[] {
  const neue = new Set(abgleich.fremd.map(({ nr }) => nr))
  const kandidaten = probe.spalten.filter(
    ({ nr, kopf, gefuellt }) =>
      neue.has(nr) &&
      gefuellt.length > 0 &&
      (ZAHLENGLIEDERUNG.test(kopf) || !gefuellt.every(istZahl)),
  )
  const fest = findUnentbehrliche(vorlage.zuordnung).flatMap(
    (angabe) => abgleich.paare.get(nummerOf(angabe, vorlage.kopf))?.neu.nr ?? [],
  )
  const trennende = findGliederungen(probe, fest, kandidaten)
  return kandidaten.filter((eine) => trennende.includes(eine) || nenntEineGruppe(eine))
}

/** "weiblich" in all rows; "insgesamt" is no part. */
const nenntEineGruppe = (spalte: Spalte): boolean =>
  istGleichbleibend(spalte) && deuteLabel(spalte.gefuellt[0] ?? '').art !== 'GESAMT'

function beschreibeGliederung({ nr, kopf, gefuellt }: Spalte): Abweichung {
  const texte = [...new Set(gefuellt)].map((text) => `„${kurz(text, 40)}“`)
  const spalte = `„${kurz(kopf, 60)}“ (${spaltenbuchstabe(nr)})`
  const satz =
    texte.length === 1
      ? `Neu ist die Spalte ${spalte} mit ${zaehleAuf(texte)} in jeder Zeile: Vielleicht zählt die Datei nur diesen Teil. Bitte prüfen und die Zuordnung ergänzen.`
      : `Die Zeilen sind jetzt auch nach ${spalte} unterschieden: ${zaehleAuf(texte)}. Die Vorlage kennt diese Spalte nicht; bitte die Zuordnung ergänzen, sonst gilt ein Teil als das Ganze.`
  return { satz, sicherheit: 'UNSICHER' }
}

/** Texts in a column that tells rows apart, of which the Vorlage does not know what they are. */
function neueTexte({ vorlage, abgleich, probe }: Fund): readonly Abweichung[] {
  const bekannte = new Map<string, Set<string>>()
  for (const { nur = {} } of vorlage.zuordnung.werte) {
    for (const [spalte, text] of Object.entries(nur)) {
      bekannte.set(spalte, (bekannte.get(spalte) ?? new Set()).add(text))
    }
  }
  return [...bekannte].flatMap(([spalte, texte]): Abweichung[] => {
    const nr = abgleich.paare.get(nummerOf(spalte, vorlage.kopf))?.neu.nr
    const gefunden = nr === undefined ? [] : (probe.spalten[nr]?.gefuellt ?? [])
    const neue = [...new Set(gefunden)].filter((text) => !texte.has(text))
    if (neue.length === 0) return []
    const genannt = zaehleAuf(neue.map((text) => `„${kurz(text, 40)}“`))
    return [
      {
        satz: `In der Spalte „${kurz(spalte, 40)}“ stehen Texte, die die Vorlage nicht kennt: ${genannt}. Ihre Zeilen werden nicht gelesen.`,
        sicherheit: 'WAHRSCHEINLICH',
      },
    ]
  })
}

/** Where heads only name years, any series of any office looks alike; then the words above the table decide. */
function nichtssagende({ vorlage, abgleich, probe }: Fund): readonly Abweichung[] {
  const koepfe = findWertspalten(vorlage.zuordnung).flatMap((angabe) => {
    const paar = abgleich.paare.get(nummerOf(angabe, vorlage.kopf))
    return paar === undefined ? [] : [paar.neu]
  })
  if (koepfe.some(({ kern }) => !/^(wert|werte|anzahl|zahl|insgesamt|summe|value)?$/.test(kern)))
    return []
  const titel = slug(ohneZiffern([...probe.titel, probe.name.replace(/\.[^.]+$/, '')].join(' ')))
  const bekannt = slug(ohneZiffern(vorlage.zuordnung.name))
  if (bekannt !== '' && titel.includes(bekannt)) return []
  return [
    {
      satz: 'Die Köpfe sagen nicht, was gezählt ist. Bitte prüfen, ob es dieselbe Tabelle ist wie in der Vorlage.',
      sicherheit: 'UNSICHER',
    },
  ]
}

const ohneZiffern = (text: string): string => text.replaceAll(/\d+/g, ' ')

interface Schreibfund {
  readonly zeichen: Zuordnung['dezimalzeichen']
  readonly abweichungen: readonly Abweichung[]
}

/** A point where last time there was a comma: the file goes before the Vorlage. */
export function findDezimalzeichen({ vorlage, probe }: Fund): Schreibfund {
  const { dezimalzeichen } = vorlage.zuordnung
  const { schreibung, eindeutig } = findSchreibung(probe)
  const zeichen = schreibung === 'de' ? ',' : '.'
  if (!eindeutig || zeichen === dezimalzeichen) return { zeichen: dezimalzeichen, abweichungen: [] }
  const satz = `Die Zahlen haben diesmal ein Dezimal${zeichen === ',' ? 'komma' : 'punkt'}.`
  return { zeichen, abweichungen: [{ satz, sicherheit: 'WAHRSCHEINLICH' }] }
}
