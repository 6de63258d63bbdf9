import type { OeffentlichesDokument } from '@sozial/domain/angebot'
import type { Angebotszeile } from './angebotssuche.lesen.queries.ts'
import type { AngebotskontaktType, AngebotsseiteType } from './angebotsseite.type.ts'

const KONTAKT = { name: '', telefon: '', email: '', website: '' } as const

const NIRGENDS = {
  name: '',
  strasse: '',
  plz: '',
  ort: '',
  oepnv: '',
  laenge: null,
  breite: null,
  zeiten: [],
  barrierefreiheit: [],
} as const

/** The document has nothing of a secret place; whatever it had, the page would not tell. */
const toStandort = (
  standort: OeffentlichesDokument['standorte'][number],
): AngebotsseiteType['standorte'][number] =>
  standort.geheim ? { ...standort, ...NIRGENDS } : standort

const organisationOf = ({ organisation }: OeffentlichesDokument): AngebotskontaktType => ({
  name: organisation.name,
  telefon: organisation.telefon,
  email: organisation.email,
  website: organisation.website,
})

/** The stored document as a page; what it lacks is empty. */
export function toAngebotsseite(zeile: Angebotszeile): AngebotsseiteType {
  const { inhalt, standorte } = zeile.dokument
  return {
    slug: zeile.slug,
    titel: zeile.titel,
    kategorien: zeile.kategorien,
    bestaetigtAm: zeile.bestaetigtAm,
    kurztext: inhalt.kurztext ?? '',
    langtext: inhalt.langtext ?? '',
    leichteSprache: inhalt.leichteSprache ?? '',
    zielgruppen: inhalt.zielgruppen ?? [],
    alterVon: inhalt.alter?.von ?? null,
    alterBis: inhalt.alter?.bis ?? null,
    zugang: inhalt.zugang ?? [],
    anmeldung: inhalt.anmeldung ?? '',
    kostenart: inhalt.kostenart ?? null,
    kosten: inhalt.kosten ?? '',
    sprachen: inhalt.sprachen ?? [],
    hilfeMix: inhalt.hilfeMix ?? [],
    rechtsgrundlage: inhalt.rechtsgrundlage ?? '',
    kooperation: inhalt.kooperation ?? '',
    wirkungsziel: inhalt.wirkungsziel ?? '',
    vzae: inhalt.vzae ?? null,
    ehrenamtliche: inhalt.ehrenamtliche ?? null,
    kontakt: { ...KONTAKT, ...inhalt.kontakt },
    organisation: organisationOf(zeile.dokument),
    standorte: standorte.map(toStandort),
  }
}
