/** What the screens of publishing say of protected figures. Pure. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import type { Pruefverfahren, Schutzart, Schutzregel } from '../../../../gql/schema.generated.ts'
import { REGELN } from '../stand-worte.ts'
import type {
  AusgelasseneAngabeFragment,
  SchutzberichtQuery,
  SchutzzellenangabeFragment,
} from './schutz.generated.ts'

export type Schutzbericht = NonNullable<SchutzberichtQuery['schutzbericht']>
export type Schutzzelle = SchutzzellenangabeFragment

/** Why a figure is hidden, in a few words for a list. */
export function grundOf({ art, regel }: Pick<Schutzzelle, 'art' | 'regel'>): string {
  return art === 'PRIMAER' && regel !== null ? REGELGRUND[regel].kurz : ARTGRUND[art].kurz
}

/** Why a figure is hidden, in whole sentences. */
export function begruendungOf({ art, regel }: Pick<Schutzzelle, 'art' | 'regel'>): string {
  return art === 'PRIMAER' && regel !== null ? REGELGRUND[regel].satz : ARTGRUND[art].satz
}

interface Grund {
  readonly kurz: string
  readonly satz: string
}

const REGELGRUND: Readonly<Record<Schutzregel, Grund>> = {
  ZAEHLER: {
    kurz: 'zu wenige Fälle',
    satz: 'Es sind so wenige Fälle, dass Einzelne zu erkennen wären.',
  },
  KOMPLEMENT: {
    kurz: 'fast alle betroffen',
    satz: 'Fast alle der Gruppe sind betroffen; die wenigen anderen wären zu erkennen.',
  },
  NENNER: {
    kurz: 'zu kleine Bezugsgruppe',
    satz: 'Der Wert bezieht sich auf weniger Menschen, als die Regel verlangt.',
  },
  GRUPPE: {
    kurz: 'alle betroffen',
    satz: 'Es trifft auf alle der Gruppe zu; damit wäre es von jeder einzelnen Person bekannt.',
  },
  NULL: {
    kurz: 'Null der Quelle',
    satz: 'Die Quelle weist eine Null nicht aus; auch dass es keinen Fall gibt, bleibt offen.',
  },
  DOMINANZ: {
    kurz: 'fast alles von einer Stelle',
    satz: 'Fast die ganze Zahl kommt von einer einzigen Einrichtung; ihre eigene Zahl wäre zu erkennen.',
  },
  SUMME: {
    kurz: 'schützt andere',
    satz: 'Die Zahl selbst dürfte gezeigt werden. Mit den Summen zusammen verriete sie aber eine andere.',
  },
}

/** Why a whole table is not published. */
export const FEHLT_GANZ =
  'Kleine Zahlen der Tabelle ließen sich nur schützen, wenn auch der Wert des Kreises oder etwas schon Veröffentlichtes verborgen würde. Deshalb bleibt sie ganz verborgen.'

/** Left-out tables by Indikator, their periods in one sentence. */
export function toFehlende(
  tabellen: readonly AusgelasseneAngabeFragment[],
): readonly { readonly name: string; readonly zeiten: string }[] {
  const namen = [...new Set(tabellen.map(({ indikator }) => indikator.name))]
  return namen.map((name) => ({
    name,
    zeiten: aufzaehlung(
      tabellen.filter(({ indikator }) => indikator.name === name).map((eine) => eine.zeitraum.name),
    ),
  }))
}

const ARTGRUND: Readonly<Record<Schutzart, Grund>> = {
  PRIMAER: { kurz: 'eigene Regel', satz: 'Eine Regel über die Zahl selbst schützt sie.' },
  SEKUNDAER: REGELGRUND.SUMME,
  LIEFERANT: {
    kurz: 'vom Lieferanten',
    satz: 'Der Lieferant hat die Zahl geschützt; sie wird nicht zurückgerechnet und bleibt es.',
  },
  AUSGELASSEN: {
    kurz: 'ganze Tabelle fehlt',
    satz: FEHLT_GANZ,
  },
}

/** Kinds of protection to choose from, in the words of the filter. */
export const SCHUTZARTEN: readonly { readonly wert: Schutzart; readonly text: string }[] = [
  { wert: 'PRIMAER', text: 'durch eine Regel' },
  { wert: 'SEKUNDAER', text: 'zum Schutz anderer' },
  { wert: 'LIEFERANT', text: 'vom Lieferanten' },
  { wert: 'AUSGELASSEN', text: 'mit der ganzen Tabelle' },
]

type Spanne = Pick<Schutzzelle, 'unten' | 'oben' | 'erforderlichUnten' | 'erforderlichOben'>

/** "zwischen 0 und 7", "mindestens 3", "höchstens 7"; null: nothing is known of it. */
export function spannenworte(unten: number | null, oben: number | null): string | null {
  if (unten !== null && oben !== null) {
    return unten === oben
      ? `genau ${formatZahl(unten)}`
      : `zwischen ${formatZahl(unten)} und ${formatZahl(oben)}`
  }
  if (unten !== null) return `mindestens ${formatZahl(unten)}`
  return oben === null ? null : `höchstens ${formatZahl(oben)}`
}

/** What must stay open, for a list. */
export const noetigworte = ({ erforderlichUnten, erforderlichOben }: Spanne): string =>
  spannenworte(erforderlichUnten, erforderlichOben) ?? 'so breit wie die Mindestfallzahl'

/** Whether anybody worked out what an outsider can derive of it. */
export const istNachgerechnet = ({ unten, oben, genau }: Schutzzelle): boolean =>
  unten !== null || oben !== null || genau !== null

/** What an outsider can work out of a figure, and what must stay open. */
export function spannensatz({ unten, oben, erforderlichUnten, erforderlichOben }: Spanne): string {
  const ableitbar = spannenworte(unten, oben)
  const noetig = spannenworte(erforderlichUnten, erforderlichOben)
  const anfang =
    ableitbar === null
      ? 'Von außen lässt sie sich gar nicht eingrenzen.'
      : `Von außen lässt sich nur errechnen: ${ableitbar}.`
  return noetig === null
    ? `${anfang} Offen bleiben muss eine Spanne, die wenigstens so breit ist wie die Mindestfallzahl.`
    : `${anfang} Offen bleiben muss jede Zahl ${noetig}.`
}

/** How many sensitive figures were looked at one by one. */
export const geprueftOf = ({ verfahren }: Pick<Schutzbericht, 'verfahren'>): number =>
  verfahren.reduce((summe, { anzahl }) => summe + anzahl, 0)

/** What came out of the audit, in one sentence. */
export function pruefbefund(bericht: Schutzbericht): string {
  const halten = haltesatz(bericht)
  const fehlend = bericht.ausgelassen.length
  if (fehlend === 0) return halten
  return `${halten} ${fehlend === 1 ? 'Eine Tabelle ließ' : `${formatZahl(fehlend)} Tabellen ließen`} sich nicht schützen und ${fehlend === 1 ? 'fehlt' : 'fehlen'} ganz.`
}

function haltesatz(bericht: Schutzbericht): string {
  const geprueft = geprueftOf(bericht)
  if (geprueft > 1) return `Alle ${formatZahl(geprueft)} schutzbedürftigen Zahlen halten.`
  if (geprueft === 1) return 'Die eine schutzbedürftige Zahl hält.'
  return bericht.primaer + bericht.angeliefert === 0
    ? 'Keine Zahl muss geschützt werden.'
    : 'Nachgerechnet ist noch keine der geschützten Zahlen.'
}

/** How many figures are missing because their whole table could not be protected. */
export function mitTabelleOf(bericht: Schutzbericht): number {
  const { jeEbene, primaer, sekundaer, angeliefert } = bericht
  const alle = jeEbene.reduce((summe, { verborgen }) => summe + verborgen, 0)
  return Math.max(alle - primaer - sekundaer - angeliefert, 0)
}

/** Why figures are protected and how many for each reason, for lists. */
export const gruendeOf = (bericht: Schutzbericht) =>
  [
    ...bericht.jeRegel.map(({ regel, anzahl }) => ({ text: REGELN[regel], anzahl })),
    { text: 'Vom Lieferanten geschützt', anzahl: bericht.angeliefert },
    { text: 'Die ganze Tabelle ließ sich nicht schützen', anzahl: mitTabelleOf(bericht) },
  ].filter(({ anzahl }) => anzahl > 0)

/** What is shown and what it costs, in one sentence. */
export function kostensatz(bericht: Schutzbericht): string {
  const { zellen, gezeigt, primaer, sekundaer, angeliefert, gerundet } = bericht
  const fehlen = mitTabelleOf(bericht)
  const ohneWert = zellen - gezeigt - primaer - sekundaer - angeliefert - fehlen
  const teile = [
    ...(primaer > 0 ? [`${formatZahl(primaer)} schützt eine Regel`] : []),
    ...(sekundaer > 0 ? [`${formatZahl(sekundaer)} sind nur zum Schutz anderer verborgen`] : []),
    ...(angeliefert > 0 ? [`${formatZahl(angeliefert)} hat der Lieferant geschützt`] : []),
    ...(fehlen > 0 ? [`${formatZahl(fehlen)} fehlen mit ihrer ganzen Tabelle`] : []),
    ...(ohneWert > 0 ? [`${formatZahl(ohneWert)} liegen nicht vor`] : []),
  ]
  const rundung = gerundet > 0 ? ` Auf 5 gerundet sind ${formatZahl(gerundet)}.` : ''
  return `Gezeigt werden ${formatZahl(gezeigt)} von ${formatAnzahl(zellen, 'Zahl', 'Zahlen')}${teile.length > 0 ? `; ${aufzaehlung(teile)}` : ''}.${rundung}`
}

const VERFAHREN: Readonly<Record<Pruefverfahren, string>> = {
  BAUM: 'aus den Summen allein, wo jede Zahl in höchstens zwei Summen steht',
  LINEAR: 'mit einem linearen Programm, wo sich Gliederungen überschneiden',
  GANZZAHLIG: 'mit einem ganzzahligen Programm, wo es knapp ist',
}

/** How the figures were examined, most used first. */
export const verfahrensworte = ({ verfahren }: Pick<Schutzbericht, 'verfahren'>) =>
  verfahren
    .filter(({ anzahl }) => anzahl > 0)
    .toSorted((a, b) => b.anzahl - a.anzahl)
    .map(({ art, anzahl }) => ({ art, anzahl, text: VERFAHREN[art] }))

/**
 * What may be said outside of any protected figure: the same words whatever
 * hides it, because which one is small itself must not become known.
 */
export function auskunftOf({ indikator, raum, zeitraum }: Schutzzelle): string {
  return (
    `${raum.name}, „${indikator.name}“ (${zeitraum.name}): Diese Zahl wird aus Datenschutzgründen nicht ausgewiesen. ` +
    'Entweder beruht sie auf zu wenigen Fällen oder Menschen, oder sie ließe zusammen mit den ' +
    'veröffentlichten Summen auf eine solche Zahl schließen. Welches von beiden zutrifft, wird nicht mitgeteilt, ' +
    'weil sich die kleinen Zahlen sonst eingrenzen ließen.'
  )
}

/** Share in per cent of a whole; null where there is nothing. */
export const anteilOf = (teil: number, ganzes: number): number | null =>
  ganzes === 0 ? null : (100 * teil) / ganzes
