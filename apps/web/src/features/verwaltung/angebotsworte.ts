/** The fields of an offer in words, for whoever reads or checks one. Pure. */
import {
  HILFEFORMEN,
  KOSTENARTEN,
  SPRACHEN,
  ZIELGRUPPEN,
  ZUGAENGE,
  type Angebotsinhalt,
  type Inhaltsfeld,
} from '@sozial/domain/angebot'
import { formatAlter, formatAnzahl, formatZahl } from '@sozial/shared/format'

/** What keys stand for. */
export interface Namen {
  readonly kategorien: ReadonlyMap<string, string>
  readonly raeume: ReadonlyMap<number, string>
}

const liste = (schluessel: readonly string[], worte: Readonly<Record<string, string>>): string =>
  schluessel.map((einer) => worte[einer] ?? einer).join(', ')

function gebietswort(
  gebiet: NonNullable<Angebotsinhalt['einzugsgebiet']>,
  { raeume }: Namen,
): string {
  if (gebiet.art === 'KREIS') return 'Der ganze Kreis'
  if (gebiet.art === 'UMKREIS') return `${formatZahl(gebiet.km, 1)} km um jeden Ort`
  const namen = gebiet.raeume.flatMap((id) => raeume.get(id) ?? [])
  const andere = gebiet.raeume.length - namen.length
  return [...namen, andere > 0 && formatAnzahl(andere, 'weiterer Raum', 'weitere Räume')]
    .filter(Boolean)
    .join(', ')
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
      return inhalt.alter === undefined ? '' : formatAlter(inhalt.alter)
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
