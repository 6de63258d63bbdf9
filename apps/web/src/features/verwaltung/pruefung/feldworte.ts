/** The fields of an offer as words, for somebody who compares what was with what is to be. Pure. */
import {
  FELDER,
  HILFEFORMEN,
  KOSTENARTEN,
  SPRACHEN,
  ZIELGRUPPEN,
  ZUGAENGE,
  type Angebotsinhalt,
  type Feldname,
  type Inhaltsfeld,
  type Stufe,
} from '@sozial/domain/angebot'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import type { PruefbildFragment } from './pruefung.generated.ts'

export type Fassung = PruefbildFragment['fassungen'][number]

/** What keys stand for. */
export interface Namen {
  readonly kategorien: ReadonlyMap<string, string>
  readonly raeume: ReadonlyMap<string, string>
}

const liste = (schluessel: readonly string[], worte: Readonly<Record<string, string>>): string =>
  schluessel.map((einer) => worte[einer] ?? einer).join(', ')

function alterswort({ von, bis }: NonNullable<Angebotsinhalt['alter']>): string {
  if (von === null && bis === null) return ''
  if (bis === null) return `ab ${von} Jahren`
  return von === null ? `bis ${bis} Jahre` : `${von} bis ${bis} Jahre`
}

function gebietswort(
  gebiet: NonNullable<Angebotsinhalt['einzugsgebiet']>,
  { raeume }: Namen,
): string {
  if (gebiet.art === 'KREIS') return 'Der ganze Kreis'
  if (gebiet.art === 'UMKREIS') return `${formatZahl(gebiet.km, 1)} km um den Ort`
  return gebiet.raeume.map((id) => raeume.get(String(id)) ?? `Raum ${id}`).join(', ')
}

const kontaktwort = (kontakt: NonNullable<Angebotsinhalt['kontakt']>): string =>
  [kontakt.name, kontakt.telefon, kontakt.email, kontakt.website].filter(Boolean).join(', ')

/** A field in words; empty: nothing is said. */
export function feldwort(inhalt: Angebotsinhalt, feld: Inhaltsfeld, namen: Namen): string {
  const { kategorien, zielgruppen, hilfeMix, zugang, sprachen, kostenart } = inhalt
  switch (feld) {
    case 'kategorien':
      return (kategorien ?? []).map((eine) => namen.kategorien.get(eine) ?? eine).join(', ')
    case 'zielgruppen':
      return liste(zielgruppen ?? [], ZIELGRUPPEN)
    case 'hilfeMix':
      return liste(hilfeMix ?? [], HILFEFORMEN)
    case 'zugang':
      return liste(zugang ?? [], ZUGAENGE)
    case 'sprachen':
      return liste(sprachen ?? [], SPRACHEN)
    case 'kostenart':
      return kostenart === undefined ? '' : KOSTENARTEN[kostenart]
    case 'alter':
      return inhalt.alter === undefined ? '' : alterswort(inhalt.alter)
    case 'einzugsgebiet':
      return inhalt.einzugsgebiet === undefined ? '' : gebietswort(inhalt.einzugsgebiet, namen)
    case 'kontakt':
    case 'kontaktIntern': {
      const kontakt = inhalt[feld]
      return kontakt === undefined ? '' : kontaktwort(kontakt)
    }
    case 'vzae':
      return inhalt.vzae === undefined ? '' : `${formatZahl(inhalt.vzae, 1)} Vollzeitstellen`
    case 'ehrenamtliche':
      return inhalt.ehrenamtliche === undefined
        ? ''
        : formatAnzahl(inhalt.ehrenamtliche, 'Mensch', 'Menschen')
    default:
      return inhalt[feld] ?? ''
  }
}

const STUFENWORTE: Readonly<Record<string, string>> = {
  OEFFENTLICH: 'alle',
  PLANUNG: 'nur die Planung',
  INTERN: 'nur der Anbieter',
} satisfies Record<Stufe, string>

export interface Feldwechsel {
  readonly feld: string
  readonly name: string
  readonly alt: string
  readonly neu: string
  /** "Sehen künftig alle (bisher nur die Planung)"; empty: as it was. */
  readonly sicht: string
}

const istFeld = (name: string): name is Feldname => name in FELDER

/** What a Fassung changes against the one that is published, in the order of the form. */
export function findFeldwechsel(
  { felder, vorher, nachher, stufen }: Fassung,
  namen: Namen,
): readonly Feldwechsel[] {
  return felder.filter(istFeld).map((feld) => {
    const stufe = stufen.find((eine) => eine.feld === feld)
    return {
      feld,
      name: FELDER[feld].name,
      alt: feldwort(vorher, feld as Inhaltsfeld, namen),
      neu: feldwort(nachher, feld as Inhaltsfeld, namen),
      sicht: stufe
        ? `Sehen künftig ${STUFENWORTE[stufe.nachher]} (bisher ${STUFENWORTE[stufe.vorher]})`
        : '',
    }
  })
}
