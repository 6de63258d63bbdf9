/** What is not as it was when a Vorlage was kept, in sentences. */
import { kurz } from '../lesung/meldungen.ts'
import { slug } from '../katalog/index.ts'
import { spaltenbuchstabe } from '../text/index.ts'
import { istZahl } from '../vorschlag/probe.ts'
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
  return [
    ...umbenannte(fund),
    ...verschobene(fund),
    ...vermisste(fund),
    ...hinzugekommene(fund, gelesen),
    ...neueTexte(fund),
    ...nichtssagende(fund),
  ]
}

const zitat = ({ roh }: Kopf): string => `„${kurz(roh.join(' '), 60)}“`

/** At most six of them. */
function zaehleAuf(teile: readonly string[]): string {
  const genannt = teile.slice(0, 6).join(', ')
  return teile.length > 6 ? `${genannt} und ${teile.length - 6} weitere` : genannt
}

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

function hinzugekommene(
  { abgleich, probe }: Fund,
  gelesen: ReadonlySet<number>,
): readonly Abweichung[] {
  const bezeichne = (kopf: Kopf): string => `${zitat(kopf)} (${spaltenbuchstabe(kopf.nr)})`
  const neue = abgleich.fremd.filter(({ nr }) => gelesen.has(nr))
  const ungelesen = abgleich.fremd.filter(
    ({ nr }) => !gelesen.has(nr) && probe.spalten[nr]?.gefuellt.some(istZahl) === true,
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
