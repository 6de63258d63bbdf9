/** What the walk over the rows of a table collects, and the remarks that it makes of it. */
import type { Eintrag, Raumzeile, Spaltenbezug, Tabelle } from './baue-lesung.ts'
import type { Ersteintraege } from './ersteintraege.ts'
import type { Fundstelle, Meldung } from './index.ts'
import { fehler, hinweis, HOECHSTZAHL_MELDUNGEN, kurz, ort, stelle } from './meldungen.ts'
import type { Paarregister } from './paarregister.ts'
import type { Raumbild } from './raumpruefung.ts'
import type { Zellenspeicher } from './zellenspeicher.ts'

/** What the cells of one column say, to read its "-". */
export interface Spaltenbild {
  readonly nummer: number
  readonly periode: string
  nurStriche: boolean
  raeume: number
  mitBund: boolean
}

export interface Sammlung {
  readonly tabelle: Tabelle
  /** By the key as delivered. */
  readonly raeume: Map<string, Raumbild>
  /** Numbers of the groups of rows. */
  readonly gruppen: Map<string, number>
  /** Rows by area and group: line and content of the first of each. */
  readonly register: Paarregister
  readonly erste: Ersteintraege
  readonly spalten: Map<Spaltenbezug, Spaltenbild>
  readonly speicher: Zellenspeicher
  /** Names by area and line, where it is called otherwise than at first. */
  readonly andereNamen: Map<string, string>
  /** Lines that repeat an earlier one word for word. */
  readonly wiederholt: Set<number>
  readonly keineZahl: Meldung[]
  readonly doppelt: Meldung[]
  zeilen: number
  zellen: number
  klammern: number
  ersteKlammer: Fundstelle | null
  fussnoten: number
  ersteFussnote: (Pick<Meldung, 'roh'> & { readonly stelle: Fundstelle }) | null
  unlesbare: number
}

/** A cell that is neither number nor sign. */
export function meldeKeineZahl(sammlung: Sammlung, zeile: Raumzeile, eintrag: Eintrag): void {
  sammlung.unlesbare += 1
  if (sammlung.unlesbare > HOECHSTZAHL_MELDUNGEN) return
  const platz = stelle(sammlung.tabelle.blatt, zeile.zeile, eintrag.spalte)
  const roh = kurz(String(eintrag.roh))
  sammlung.keineZahl.push(
    fehler({
      code: 'KEINE_ZAHL',
      text: `${ort(platz)} (${kurz(eintrag.bezug.merkmal.name)}): „${roh}“ ist keine Zahl und kein bekanntes Zeichen. Bitte den Wert im Original prüfen und berichtigen.`,
      stelle: platz,
      roh,
    }),
  )
}

/** By key and name, once where the file gives but one of them. */
const benenneRaum = ({ raum, raumName }: Raumzeile): string =>
  raumName === '' || raumName === raum
    ? `Raum ${kurz(raum)}`
    : `Raum ${kurz(raum)} (${kurz(raumName)})`

/** A row for an area and a group that an earlier one has with other figures. */
export function meldeWiederholung(sammlung: Sammlung, zeile: Raumzeile, erste: number): void {
  if (sammlung.doppelt.length >= HOECHSTZAHL_MELDUNGEN) return
  const platz = stelle(sammlung.tabelle.blatt, zeile.zeile, null)
  sammlung.doppelt.push(
    fehler({
      code: 'ZEILE_DOPPELT',
      text: `${ort(platz)}: ${benenneRaum(zeile)} steht für denselben Zeitraum mit anderen Werten schon in Zeile ${erste}. Bitte eine der beiden Zeilen löschen.`,
      stelle: platz,
      roh: zeile.raum,
    }),
  )
}

export function zahlmeldungen(sammlung: Sammlung): readonly Meldung[] {
  const meldungen = [...sammlung.keineZahl]
  const weitere = sammlung.unlesbare - sammlung.keineZahl.length
  if (weitere > 0) {
    meldungen.push(
      fehler({
        code: 'KEINE_ZAHL',
        text: `Weitere Zellen ohne lesbare Zahl: ${weitere}. Bitte prüfen, ob Trennzeichen und Dezimalzeichen der Datei stimmen.`,
        anzahl: weitere,
      }),
    )
  }
  if (sammlung.klammern > 0) {
    meldungen.push(
      hinweis({
        code: 'EINGEKLAMMERT',
        text: `Werte in Klammern (eingeschränkter Aussagewert) wurden übernommen: ${sammlung.klammern}.`,
        stelle: sammlung.ersteKlammer,
      }),
    )
  }
  const { fussnoten, ersteFussnote } = sammlung
  if (ersteFussnote !== null) {
    meldungen.push(
      hinweis({
        code: 'FUSSNOTE',
        text: `An Zahlen hängen Fußnoten (${fussnoten}, zum Beispiel „${ersteFussnote.roh}“); gelesen wurden die Zahlen ohne sie. Bitte prüfen, was die Fußnoten sagen.`,
        anzahl: fussnoten,
        ...ersteFussnote,
      }),
    )
  }
  return meldungen
}

export function strichmeldungen(sammlung: Sammlung): readonly Meldung[] {
  const leere = [...sammlung.raeume.values()]
    .flatMap((raum) => [...raum.belegt.values()])
    .filter((belegt) => !belegt).length
  if (leere === 0) return []
  return [
    hinweis({
      code: 'NUR_STRICHE',
      text: `${leere === 1 ? 'Für einen Raum und Zeitraum' : `Für ${leere} Paare aus Raum und Zeitraum`} stehen nur Striche („-“) in der Datei. Das gilt als „noch nicht verfügbar“, nicht als null.`,
    }),
  ]
}

/** A few rows are copied by mistake; of more than a tenth something tells them apart that is not read. */
const VIELE = 0.1

export function wiederholungsmeldungen({ wiederholt, zeilen }: Sammlung): readonly Meldung[] {
  if (wiederholt.size === 0) return []
  const beispiele = [...wiederholt].slice(0, 5).join(', ')
  const viele = wiederholt.size > zeilen * VIELE && wiederholt.size > 5
  const rat = viele ? ' Vermutlich unterscheidet sie eine Spalte, die nicht gelesen wird.' : ''
  const meldung = hinweis({
    code: 'ZEILE_WIEDERHOLT',
    text: `Zeilen, die eine frühere Zeile mit denselben Werten wiederholen, wurden übergangen: ${wiederholt.size} (zum Beispiel Zeile ${beispiele}).${rat}`,
  })
  return [viele ? { ...meldung, schwere: 'WARNUNG' } : meldung]
}
