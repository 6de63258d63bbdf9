/** Offers in words: what is due, what a state means, what changed. Pure. */
import {
  ANZEIGEZUSTAENDE,
  FELDER,
  type Anzeigezustand,
  type Feldname,
  type Stufe,
} from '@sozial/domain/angebot'
import { formatAnzahl, formatDatum, formatZeitpunkt, toTag } from '@sozial/shared/format'
import type { AngebotsbildFragment, MeineAngeboteQuery } from './angebote.generated.ts'

export const PFAD = '/verwaltung/angebote'

export type Bild = AngebotsbildFragment
export type Standort = Bild['standorte'][number]
export type Kapazitaet = Standort['kapazitaeten'][number]
export type Meldung = Standort['meldungen'][number]
export type Zeile = MeineAngeboteQuery['angebote']['zeilen'][number]

/** Who sees a field, short enough to stand beside it. */
export const STUFENWORTE: Readonly<Record<Stufe, string>> = {
  OEFFENTLICH: 'Sehen alle',
  PLANUNG: 'Sieht auch der Kreis',
  INTERN: 'Sehen nur wir',
}

export const tagOf = (zeitpunkt: string): string => formatDatum(toTag(new Date(zeitpunkt)))

type Lage = Pick<Zeile, 'zustand' | 'offen' | 'bestaetigtAm' | 'bestaetigungBis' | 'istZuSehen'>

/** The state as people say it; a change that is under way is named behind what is to be seen. */
export function zustandswort({ zustand, offen }: Pick<Lage, 'zustand' | 'offen'>): string {
  const wort = ANZEIGEZUSTAENDE[zustand]
  if (zustand === 'ENTWURF' || zustand === 'EINGEREICHT' || zustand === 'RUECKFRAGE') return wort
  if (offen === 'ENTWURF') return `${wort}, Änderung begonnen`
  if (offen === 'EINGEREICHT') return `${wort}, Änderung wird geprüft`
  return offen === 'RUECKFRAGE' ? `${wort}, Rückfrage zur Änderung` : wort
}

/** One sentence: what it means for whoever reads it, and what comes next. */
export function lagesatz(lage: Lage): string {
  const bestaetigt = lage.bestaetigtAm === null ? '' : tagOf(lage.bestaetigtAm)
  switch (lage.zustand) {
    case 'ENTWURF':
      return 'Noch sieht es nur Ihre Organisation. Wenn alles drinsteht, reichen Sie es ein.'
    case 'EINGEREICHT':
      return 'Der Kreis prüft es. Sie bekommen Bescheid; bis dahin ist nichts zu tun.'
    case 'RUECKFRAGE':
      return 'Der Kreis hat eine Frage. Bitte antworten und noch einmal einreichen.'
    case 'ABGELEHNT':
      return 'Der Kreis hat es abgelehnt. Sie können es ändern und noch einmal einreichen.'
    case 'BESTAETIGUNG_FAELLIG':
      return `Zuletzt am ${bestaetigt} bestätigt. Bitte ansehen und sagen, ob alles noch stimmt.`
    case 'VEROEFFENTLICHT':
      return `Zuletzt am ${bestaetigt} bestätigt; das nächste Mal bis ${formatDatum(lage.bestaetigungBis ?? '')}.`
    case 'RUHEND':
      return 'Öffentlich steht es zurzeit nicht. Wenn es weitergeht, setzen Sie es fort.'
    case 'ARCHIV':
      return 'Abgeschlossen. Öffentlich steht es nicht mehr.'
    default:
      return lage.zustand satisfies never
  }
}

/** States in which somebody of the Anbieter has to act. */
const ZU_TUN: ReadonlySet<Anzeigezustand> = new Set([
  'RUECKFRAGE',
  'ABGELEHNT',
  'BESTAETIGUNG_FAELLIG',
  'ENTWURF',
])

export const istZuTun = ({ zustand, offen }: Pick<Lage, 'zustand' | 'offen'>): boolean =>
  ZU_TUN.has(zustand) || offen === 'RUECKFRAGE'

type Zahlen = MeineAngeboteQuery['angebote']['jeZustand']

/** The sentence over the list. */
export function listensatz(zahlen: Zahlen): string {
  const zahl = (zustand: Anzeigezustand): number =>
    zahlen.find((eine) => eine.zustand === zustand)?.anzahl ?? 0
  const alle = zahlen.reduce((summe, { anzahl }) => summe + anzahl, 0)
  if (alle === 0) return 'Noch kein Angebot eingetragen. Das erste dauert keine fünf Minuten.'
  const zuSehen = zahl('VEROEFFENTLICHT') + zahl('BESTAETIGUNG_FAELLIG')
  const teile = [
    zahl('RUECKFRAGE') > 0 &&
      `${formatAnzahl(zahl('RUECKFRAGE'), 'Rückfrage', 'Rückfragen')} offen`,
    zahl('ABGELEHNT') > 0 && `${zahl('ABGELEHNT')} abgelehnt`,
    zahl('BESTAETIGUNG_FAELLIG') > 0 && `${zahl('BESTAETIGUNG_FAELLIG')} zu bestätigen`,
    zahl('ENTWURF') > 0 && formatAnzahl(zahl('ENTWURF'), 'Entwurf', 'Entwürfe'),
  ].filter(Boolean)
  const sichtbar = `${formatAnzahl(zuSehen, 'Angebot ist', 'Angebote sind')} öffentlich.`
  return teile.length === 0 ? `${sichtbar} Zu tun ist nichts.` : `${sichtbar} ${teile.join(', ')}.`
}

/** Address in one line; a secret place has none. */
export function ortOf(
  standort: Pick<Standort, 'form' | 'geheim' | 'strasse' | 'hausnummer' | 'plz' | 'ort'>,
): string {
  if (standort.geheim) return 'Adresse geheim'
  const strasse = `${standort.strasse} ${standort.hausnummer}`.trim()
  const adresse = [strasse, `${standort.plz} ${standort.ort}`.trim()].filter(Boolean).join(', ')
  if (standort.form === 'ONLINE') return adresse || 'Online oder am Telefon'
  if (standort.form === 'AUFSUCHEND') return adresse || 'Kommt zu den Menschen'
  return adresse || 'Punkt auf der Karte'
}

/** "3 frei, 2 Wochen Wartezeit"; what was not reported is not said. */
export function meldewort({
  frei,
  wartezeitWochen: wochen,
}: Pick<Meldung, 'frei' | 'wartezeitWochen'>): string {
  const teile = [
    frei !== null && (frei === 0 ? 'nichts frei' : `${frei} frei`),
    wochen !== null &&
      (wochen === 0 ? 'ohne Wartezeit' : `${formatAnzahl(wochen, 'Woche', 'Wochen')} Wartezeit`),
  ]
  return teile.filter(Boolean).join(', ')
}

export const giltHeute = (
  { gueltigAb, gueltigBis }: { readonly gueltigAb: string; readonly gueltigBis: string | null },
  heute: string,
): boolean => gueltigAb <= heute && (gueltigBis === null || gueltigBis > heute)

export interface Ereignis {
  readonly key: string
  readonly am: string
  readonly text: string
  readonly von: string
}

/** What happened to an offer, the newest first. */
export function ereignisseOf(bild: Bild): readonly Ereignis[] {
  const { bestaetigtAm, bestaetigtVon, angelegtAm, angelegtVon } = bild
  const ereignisse: readonly Ereignis[] = [
    { key: 'angelegt', am: angelegtAm, text: 'Begonnen', von: angelegtVon },
    ...bild.rueckfragen.map(({ id, art, text, am, von }) => ({
      key: `r${id}`,
      am,
      von,
      text: art === 'FRAGE' ? `Rückfrage des Kreises: „${text}“` : `Antwort: „${text}“`,
    })),
    ...bild.fassungen.flatMap(toEreignisse),
  ]
  const bestaetigt = bestaetigtAm && !ereignisse.some(({ am }) => am === bestaetigtAm)
  const von = bestaetigtVon ?? ''
  return [
    ...ereignisse,
    ...(bestaetigt
      ? [{ key: 'bestaetigt', am: bestaetigtAm, text: 'Bestätigt: alles stimmt noch', von }]
      : []),
  ].toSorted((a, b) => b.am.localeCompare(a.am))
}

function toEreignisse(fassung: Bild['fassungen'][number]): readonly Ereignis[] {
  const { id, eingereichtAm, eingereichtVon, entschiedenAm, entschiedenVon } = fassung
  const ereignisse: Ereignis[] = []
  if (eingereichtAm) {
    const von = eingereichtVon ?? ''
    ereignisse.push({ key: `e${id}`, am: eingereichtAm, text: 'Eingereicht', von })
  }
  if (entschiedenAm) {
    const text =
      fassung.zustand === 'ABGELEHNT'
        ? `Abgelehnt: „${fassung.grund}“`
        : `Veröffentlicht${felderwort(fassung)}`
    ereignisse.push({ key: `d${id}`, am: entschiedenAm, text, von: entschiedenVon ?? '' })
  }
  return ereignisse
}

const istFeld = (name: string): name is Feldname => name in FELDER

/** ", geändert: Titel, Kosten" */
function felderwort({ erste, felder }: Bild['fassungen'][number]): string {
  if (erste || felder.length === 0) return ''
  return `, geändert: ${felder.map((feld) => (istFeld(feld) ? FELDER[feld].name : feld)).join(', ')}`
}

export const wann = formatZeitpunkt
