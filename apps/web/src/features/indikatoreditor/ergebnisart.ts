/** What comes out of a formula, in the words of a planner, and what that means for the computation. Pure. */
import type { Berechnung, Intervallmethode } from '@sozial/domain/indikator'

export type Ergebnisart =
  | 'PROZENT'
  | 'JE_1000'
  | 'JE_10000'
  | 'JE_100'
  | 'VERHAELTNIS'
  | 'DURCHSCHNITT'
  | 'VERAENDERUNG'
  | 'ANZAHL'

type Formeltyp = Exclude<Berechnung['typ'], 'FERTIGWERT' | 'VERFAHREN'>

interface Ergebnisweise {
  /** As a choice. */
  readonly wort: string
  /** When it fits. */
  readonly hilfe: string
  readonly typ: Formeltyp
  readonly faktor: number
  readonly einheit: string
  readonly intervall: Intervallmethode
  readonly nachkommastellen: number
}

export const ERGEBNISARTEN: Readonly<Record<Ergebnisart, Ergebnisweise>> = {
  PROZENT: {
    wort: 'Anteil in Prozent',
    hilfe: 'Ein Teil von einem Ganzen: die oben Gezählten sind auch unten dabei.',
    typ: 'ANTEIL',
    faktor: 100,
    einheit: 'Prozent',
    intervall: 'WILSON',
    nachkommastellen: 1,
  },
  JE_1000: {
    wort: 'je 1.000',
    hilfe: 'Ereignisse oder Fälle eines Jahres, bezogen auf die Menschen, die sie treffen können.',
    typ: 'RATE',
    faktor: 1000,
    einheit: 'je 1.000',
    intervall: 'BYAR',
    nachkommastellen: 1,
  },
  JE_10000: {
    wort: 'je 10.000',
    hilfe: 'Wie „je 1.000“, für Seltenes.',
    typ: 'RATE',
    faktor: 10_000,
    einheit: 'je 10.000',
    intervall: 'BYAR',
    nachkommastellen: 1,
  },
  JE_100: {
    wort: 'je 100',
    hilfe: 'Zwei verschiedene Gruppen gegeneinander, etwa Ältere je 100 Menschen im Erwerbsalter.',
    typ: 'QUOTIENT',
    faktor: 100,
    einheit: 'je 100',
    intervall: 'KEINE',
    nachkommastellen: 1,
  },
  VERHAELTNIS: {
    wort: 'Verhältnis',
    hilfe: 'Wie viele auf eine Person kommen.',
    typ: 'QUOTIENT',
    faktor: 1,
    einheit: 'Quotient',
    intervall: 'KEINE',
    nachkommastellen: 2,
  },
  DURCHSCHNITT: {
    wort: 'Durchschnitt',
    hilfe:
      'Eine Summe, geteilt durch die Zahl derer, die sie ausmachen, etwa Wohnfläche je Person.',
    typ: 'MITTELWERT',
    faktor: 1,
    einheit: '',
    intervall: 'KEINE',
    nachkommastellen: 1,
  },
  VERAENDERUNG: {
    wort: 'Veränderung in Prozent',
    hilfe: 'Wie viel mehr oder weniger es sind als einige Jahre zuvor.',
    typ: 'VERAENDERUNG',
    faktor: 100,
    einheit: 'Prozent',
    intervall: 'KEINE',
    nachkommastellen: 1,
  },
  ANZAHL: {
    wort: 'Anzahl',
    hilfe: 'Nur gezählt, auf nichts bezogen. Große Räume haben dann meist große Werte.',
    typ: 'ABSOLUT',
    faktor: 1,
    einheit: 'Personen',
    intervall: 'KEINE',
    nachkommastellen: 0,
  },
}

/** True where there is something below the fraction line to choose. */
export function hatNenner(art: Ergebnisart): boolean {
  return art !== 'ANZAHL' && art !== 'VERAENDERUNG'
}

/** The choice that a stored computation is; `undefined` where there is none like it. */
export function findErgebnisart(berechnung: Berechnung): Ergebnisart | undefined {
  if (!('faktor' in berechnung)) return undefined
  return (Object.keys(ERGEBNISARTEN) as Ergebnisart[]).find((art) => {
    const { typ, faktor } = ERGEBNISARTEN[art]
    return typ === berechnung.typ && faktor === berechnung.faktor
  })
}
