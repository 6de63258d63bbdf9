/** The draft of a question about a delivery: where to look, without figures that are not the sender's. Pure. */
import type { Eingang } from './anforderung-worte.ts'

type Meldung = NonNullable<Eingang['meldungen']>[number]

/** Rules that compare with stored figures: their own words may name those. */
const FRAGE: Readonly<Record<string, string>> = {
  SPRUNG: 'weicht stark von früheren Zahlen ab. Stimmt sie?',
  WIE_DAVOR: 'Die Spalte gleicht der letzten Lieferung. Ist es die richtige?',
  EINHEIT_ANDERS: 'sieht nach einer anderen Einheit aus als zuletzt. Ist es eine Anzahl?',
  STICHTAG_ANDERS: 'Zum wievielten wurde gezählt?',
  TEILE_UNGLEICH_GANZES: 'passt nicht zur Summe ihrer Teile. Stimmt sie?',
  RAUMSUMME: 'passt nicht zur Summe der Gebiete. Fehlt eines?',
  TEIL_UEBER_GANZEM: 'ist größer, als sie sein kann. Stimmt sie?',
  BESTAND_ABWEICHEND: 'weicht von einer anderen Quelle ab. Wie wurde gezählt?',
  ADRESSE_KONZENTRIERT: 'Liegen viele Fälle an einer Anschrift?',
  DEFINITION_ANDERS: 'Die Tabelle ist anders aufgebaut als zuletzt. Wurde anders gezählt?',
}

/** More points than this nobody answers in one mail. */
const HOECHSTENS = 10

/** Points of the newest file that nobody has decided about, one a line; empty: nothing stands out. */
export function fragevorschlagOf(eingaenge: readonly Eingang[]): string {
  const neueste = eingaenge.find(({ zustand }) => zustand !== 'VERWORFEN')
  const meldungen = (neueste?.meldungen ?? []).filter(({ schwere }) => schwere !== 'HINWEIS')
  const zeilen = [...new Set(meldungen.map(toPunkt))]
  if (!neueste || zeilen.length === 0) return ''
  const mehr = zeilen.length - HOECHSTENS
  return [
    `Zu „${neueste.dateiname}“:`,
    ...zeilen.slice(0, HOECHSTENS),
    ...(mehr > 0 ? [`- und ${mehr} weitere Stellen`] : []),
  ].join('\n')
}

function toPunkt({ code, text, zeile, spalte }: Meldung): string {
  const ort = [zeile !== null && `Zeile ${zeile}`, spalte && `Spalte ${spalte}`]
    .filter(Boolean)
    .join(', ')
  const frage = FRAGE[code]
  const satz = frage && /^[a-z]/.test(frage) ? `Die Zahl ${frage}` : (frage ?? text)
  return `- ${ort === '' ? '' : `${ort}: `}${satz}`
}
