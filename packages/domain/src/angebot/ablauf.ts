/** The workflow as one table: who may do what from which state. */

/** Stored with the offer; what else a person sees as its state follows from its Fassung and the calendar. */
export const ANGEBOTSZUSTAENDE = ['ENTWURF', 'VEROEFFENTLICHT', 'RUHEND', 'ARCHIV'] as const
export type Angebotszustand = (typeof ANGEBOTSZUSTAENDE)[number]

export const FASSUNGSZUSTAENDE = [
  'ENTWURF',
  'EINGEREICHT',
  'RUECKFRAGE',
  'VEROEFFENTLICHT',
  'ERSETZT',
  'ABGELEHNT',
] as const
export type Fassungszustand = (typeof FASSUNGSZUSTAENDE)[number]

/** A Fassung that is being written or checked; an offer has at most one. */
export type OffeneFassung = Extract<Fassungszustand, 'ENTWURF' | 'EINGEREICHT' | 'RUECKFRAGE'>

/** OWN people or those who care for the organisation; those who check; whoever holds the personal link. */
export type Beteiligter = 'EIGEN' | 'PRUEFUNG' | 'LINK'

export interface Angebotslage {
  readonly zustand: Angebotszustand
  /** Its open Fassung; null: none. */
  readonly offen: OffeneFassung | null
}

interface Regel {
  /** Continues "darf …". */
  readonly satz: string
  readonly wer: readonly Beteiligter[]
  readonly zustaende: readonly Angebotszustand[]
  readonly offen: readonly (OffeneFassung | null)[]
}

const ALLE_OFFEN = [null, 'ENTWURF', 'EINGEREICHT', 'RUECKFRAGE'] as const
const LEBEND = ['ENTWURF', 'VEROEFFENTLICHT', 'RUHEND'] as const

export const ABLAUF = {
  SPEICHERN: {
    satz: 'den Entwurf ändern',
    wer: ['EIGEN'],
    zustaende: LEBEND,
    offen: [null, 'ENTWURF', 'RUECKFRAGE'],
  },
  VERWERFEN: {
    satz: 'den Entwurf verwerfen',
    wer: ['EIGEN'],
    zustaende: LEBEND,
    offen: ['ENTWURF', 'RUECKFRAGE'],
  },
  EINREICHEN: {
    satz: 'den Entwurf einreichen',
    wer: ['EIGEN'],
    zustaende: LEBEND,
    offen: ['ENTWURF', 'RUECKFRAGE'],
  },
  ZURUECKHOLEN: {
    satz: 'das Eingereichte zurückholen',
    wer: ['EIGEN'],
    zustaende: LEBEND,
    offen: ['EINGEREICHT'],
  },
  RUECKFRAGEN: {
    satz: 'eine Rückfrage stellen',
    wer: ['PRUEFUNG'],
    zustaende: LEBEND,
    offen: ['EINGEREICHT'],
  },
  VEROEFFENTLICHEN: {
    satz: 'das Eingereichte veröffentlichen',
    wer: ['PRUEFUNG'],
    zustaende: LEBEND,
    offen: ['EINGEREICHT'],
  },
  ABLEHNEN: {
    satz: 'das Eingereichte ablehnen',
    wer: ['PRUEFUNG'],
    zustaende: LEBEND,
    offen: ['EINGEREICHT'],
  },
  BESTAETIGEN: {
    satz: 'bestätigen, dass alles noch stimmt',
    wer: ['EIGEN', 'PRUEFUNG', 'LINK'],
    zustaende: ['VEROEFFENTLICHT'],
    offen: ALLE_OFFEN,
  },
  PLAETZE_MELDEN: {
    satz: 'freie Plätze und Wartezeit melden',
    wer: ['EIGEN', 'LINK'],
    zustaende: ['VEROEFFENTLICHT', 'RUHEND'],
    offen: ALLE_OFFEN,
  },
  PFLEGEN: {
    satz: 'Standorte, Plätze, Nutzung und Förderung ändern',
    wer: ['EIGEN'],
    zustaende: LEBEND,
    offen: ALLE_OFFEN,
  },
  RUHEN: {
    satz: 'das Angebot ruhen lassen',
    wer: ['EIGEN', 'PRUEFUNG'],
    zustaende: ['VEROEFFENTLICHT'],
    offen: ALLE_OFFEN,
  },
  FORTSETZEN: {
    satz: 'ein ruhendes Angebot fortsetzen',
    wer: ['EIGEN', 'PRUEFUNG'],
    zustaende: ['RUHEND'],
    offen: ALLE_OFFEN,
  },
  ARCHIVIEREN: {
    satz: 'das Angebot ins Archiv legen',
    wer: ['EIGEN', 'PRUEFUNG'],
    zustaende: LEBEND,
    offen: ALLE_OFFEN,
  },
} as const satisfies Readonly<Record<string, Regel>>

export type Angebotshandlung = keyof typeof ABLAUF
export const ANGEBOTSHANDLUNGEN = Object.keys(ABLAUF) as readonly Angebotshandlung[]

/** Whether one who is any of these may do it now. */
export function darfHandeln(
  handlung: Angebotshandlung,
  beteiligt: readonly Beteiligter[],
  { zustand, offen }: Angebotslage,
): boolean {
  const regel: Regel = ABLAUF[handlung]
  return (
    regel.zustaende.includes(zustand) &&
    regel.offen.includes(offen) &&
    beteiligt.some((einer) => regel.wer.includes(einer))
  )
}

/** Whether one who is any of these may ever do it: what decides between "not now" and "not you". */
export const kommtInFrage = (
  handlung: Angebotshandlung,
  beteiligt: readonly Beteiligter[],
): boolean => beteiligt.some((einer) => (ABLAUF[handlung] as Regel).wer.includes(einer))

/** All one may do now, for the buttons of a screen. */
export const findHandlungen = (
  beteiligt: readonly Beteiligter[],
  lage: Angebotslage,
): readonly Angebotshandlung[] =>
  ANGEBOTSHANDLUNGEN.filter((handlung) => darfHandeln(handlung, beteiligt, lage))
