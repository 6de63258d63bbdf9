/** Orders in words. Pure. */
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import type {
  AnforderungswahlQuery,
  DatenanforderungenQuery,
  DatenanforderungQuery,
} from './anforderungen.generated.ts'

export type Anforderung = DatenanforderungenQuery['datenanforderungen'][number]
export type Faelligkeit = DatenanforderungenQuery['faelligkeiten'][number]
export type Vorlage = AnforderungswahlQuery['anforderungsangebot']['vorlagen'][number]
export type Kommune = AnforderungswahlQuery['anforderungsangebot']['kommunen'][number]

export type Eingang = NonNullable<DatenanforderungQuery['datenanforderung']>['eingaenge'][number]

const TAG_MS = 24 * 60 * 60 * 1000

/** "seit 6 Tagen überfällig", "noch 12 Tage", "eingegangen am 3.2.2026". @param heute `JJJJ-MM-TT` */
export function standOf(anforderung: Anforderung, heute: string): string {
  const { zustand, eingangszustand, frist, geliefertAm, beendetAm, beendetGrund, ueberfaellig } =
    anforderung
  const tage = Math.round((Date.parse(frist) - Date.parse(heute)) / TAG_MS)
  const rueckfrage = rueckfragestandOf(anforderung)
  if (rueckfrage !== '') return rueckfrage
  switch (zustand) {
    case 'ENTWURF':
      return 'Entwurf, noch nicht gestellt'
    case 'ANGEFORDERT':
      if (ueberfaellig) return `seit ${formatAnzahl(Math.max(1, -tage), 'Tag', 'Tagen')} überfällig`
      return tage === 0 ? 'heute fällig' : `noch ${formatAnzahl(tage, 'Tag', 'Tage')}`
    case 'GELIEFERT':
      return `eingegangen${geliefertAm ? ` am ${formatDatum(geliefertAm)}` : ''}, ${LIEFERSTAND[eingangszustand ?? 'GEPRUEFT']}`
    case 'ERLEDIGT':
      return `erledigt${beendetAm ? ` am ${formatDatum(beendetAm)}` : ''}`
    case 'ZURUECKGEZOGEN':
      return `zurückgezogen${beendetGrund ? `: ${beendetGrund}` : ''}`
  }
}

/** "Rückfrage vom 3.2.2026 offen"; empty: none, or a file came after it. */
export function rueckfragestandOf({
  zustand,
  rueckfragen,
  geliefertAm,
}: Pick<Anforderung, 'zustand' | 'rueckfragen' | 'geliefertAm'>): string {
  const [letzte] = rueckfragen
  if (!letzte || (zustand !== 'GELIEFERT' && zustand !== 'ANGEFORDERT')) return ''
  if (geliefertAm && Date.parse(geliefertAm) > Date.parse(letzte.am)) return ''
  return letzte.art === 'FRAGE'
    ? `Rückfrage vom ${formatDatum(letzte.am)} offen`
    : `Nachricht vom ${formatDatum(letzte.am)} zu lesen`
}

/** What is still to be done with what came in. */
const LIEFERSTAND: Readonly<Record<Eingang['zustand'], string>> = {
  EINGEGANGEN: 'wartet auf die Prüfung',
  PRUEFT: 'wird geprüft',
  GEPRUEFT: 'zu prüfen',
  FEHLERHAFT: 'hat Fehler',
  UEBERNIMMT: 'wird übernommen',
  UEBERNOMMEN: 'übernommen, noch abzuschließen',
  VERWORFEN: 'verworfen, neu zu liefern',
  ABGEBROCHEN: 'Prüfung abgebrochen',
}

/** A file came, and nobody has decided about it. */
export const istZuPruefen = ({
  zustand,
  eingangszustand,
}: Pick<Anforderung, 'zustand' | 'eingangszustand'>): boolean =>
  zustand === 'GELIEFERT' && eingangszustand !== 'UEBERNOMMEN' && eingangszustand !== 'VERWORFEN'

/** "2 überfällig, 3 offen, 1 eingegangen." */
export function lageOf(anforderungen: readonly Anforderung[]): string {
  const zaehle = (passt: (eine: Anforderung) => boolean) => anforderungen.filter(passt).length
  const teile = [
    [zaehle(({ ueberfaellig }) => ueberfaellig), 'überfällig'],
    [zaehle(({ zustand, ueberfaellig }) => zustand === 'ANGEFORDERT' && !ueberfaellig), 'offen'],
    [zaehle(istZuPruefen), 'eingegangen und zu prüfen'],
    [
      zaehle(
        ({ zustand, eingangszustand }) =>
          zustand === 'GELIEFERT' && eingangszustand === 'UEBERNOMMEN',
      ),
      'übernommen und noch abzuschließen',
    ],
    [
      zaehle(
        ({ zustand, eingangszustand }) =>
          zustand === 'GELIEFERT' && eingangszustand === 'VERWORFEN',
      ),
      'verworfen und neu zu liefern',
    ],
    [zaehle(({ zustand }) => zustand === 'ENTWURF'), 'noch nicht gestellt'],
  ] as const
  const worte = teile.filter(([anzahl]) => anzahl > 0).map(([anzahl, wort]) => `${anzahl} ${wort}`)
  return worte.length === 0 ? 'Zurzeit ist nichts angefordert.' : `${worte.join(', ')}.`
}

/** Late ones first, then what came in, then by deadline. */
export function ordne(anforderungen: readonly Anforderung[]): readonly Anforderung[] {
  const rang = ({ ueberfaellig, zustand }: Anforderung) =>
    ueberfaellig ? 0 : zustand === 'GELIEFERT' ? 1 : zustand === 'ANGEFORDERT' ? 2 : 3
  return anforderungen.toSorted((a, b) => rang(a) - rang(b) || a.frist.localeCompare(b.frist))
}

/** Whether the page should ask again soon: a mail goes out just now, or a file is worked on. */
export const istUnterwegs = ({
  nachrichten,
  eingaenge,
}: NonNullable<DatenanforderungQuery['datenanforderung']>): boolean =>
  nachrichten.some(
    ({ zustand, meldung }) => zustand === 'SENDET' || (zustand === 'WARTET' && meldung === ''),
  ) ||
  eingaenge.some(
    ({ zustand }) => zustand === 'EINGEGANGEN' || zustand === 'PRUEFT' || zustand === 'UEBERNIMMT',
  )

const EINGANGSSTAND: Readonly<Record<Eingang['zustand'], string>> = {
  EINGEGANGEN: 'wartet auf die Prüfung',
  PRUEFT: 'wird geprüft',
  GEPRUEFT: 'geprüft, zu übernehmen',
  FEHLERHAFT: 'hat Fehler',
  UEBERNIMMT: 'wird übernommen',
  UEBERNOMMEN: 'übernommen',
  VERWORFEN: 'verworfen',
  ABGEBROCHEN: 'Prüfung abgebrochen',
}

export const eingangsstandOf = ({ zustand }: Eingang): string => EINGANGSSTAND[zustand]

/** What to look at first: of what is checked the newest, else the newest that nobody has decided about. */
export function findZuPruefen(eingaenge: readonly Eingang[]): Eingang | undefined {
  return (
    eingaenge.find(({ zustand }) => zustand === 'GEPRUEFT') ??
    eingaenge.find(({ zustand }) => zustand !== 'UEBERNOMMEN' && zustand !== 'VERWORFEN')
  )
}

/** The sentence an order is closed with once its data are in the Bestand; empty: none of it is. */
export function erledigungOf(eingaenge: readonly Eingang[]): string {
  const namen = eingaenge
    .filter(({ zustand }) => zustand === 'UEBERNOMMEN')
    .map(({ dateiname }) => `„${dateiname}“`)
  return namen.length === 0 ? '' : `Geliefert und übernommen: ${namen.join(', ')}.`.slice(0, 1000)
}

/** Where the pages of this task lie. */
export const PFAD = '/verwaltung/datenanforderungen'
