/** Public offers as one document of Open Referral HSDS 3. */
import {
  SPRACHEN,
  TRAEGERARTEN,
  ZIELGRUPPEN,
  type Angebotsinhalt,
  type Sprache,
} from '@sozial/domain/angebot'
import type { Angebotsbezug, Angebotssatz } from '../satz.ts'
import { uuidOf } from './kennung.ts'
import { toStandort } from './standort.ts'
import type { HsdsAttribut, HsdsDienst, HsdsDokument } from './typen.ts'
import { toAttribut, type Traeger } from './vokabular.ts'

/** ISO 639-3 for what 639-1 has no code for. */
export const CODE_GEBAERDENSPRACHE = 'gsg'

/** One page with everything; secret sites stay out. */
export function schreibeHsds(
  saetze: readonly Angebotssatz[],
  {
    bezug,
    angaben,
  }: { readonly bezug: Angebotsbezug; readonly angaben: Readonly<Record<string, string>> },
): HsdsDokument {
  return {
    total_items: saetze.length,
    total_pages: 1,
    page_number: 1,
    size: saetze.length,
    first_page: true,
    last_page: true,
    empty: saetze.length === 0,
    contents: saetze.map((satz) => toDienst(satz, bezug)),
    angaben,
  }
}

function toDienst(satz: Angebotssatz, bezug: Angebotsbezug): HsdsDienst {
  const { kennung, organisation, inhalt, standorte, bestaetigtAm } = satz
  const eigene = kennung || `${organisation.name}\u0000${inhalt.titel ?? ''}`
  const id = toDienstkennung(eigene, bezug.kreis.schluessel)
  const organisationId = uuidOf(bezug.kreis.schluessel, 'organization', organisation.name)
  const { kontakt, alter } = inhalt
  return {
    id,
    organization_id: organisationId,
    name: inhalt.titel ?? kennung,
    ...beschreibungOf(inhalt),
    ...nichtLeer('url', kontakt?.website),
    ...nichtLeer('email', kontakt?.email),
    status: 'active',
    ...nichtLeer('application_process', inhalt.anmeldung),
    ...nichtLeer('fees_description', inhalt.kosten),
    ...nichtLeer(
      'eligibility_description',
      (inhalt.zielgruppen ?? []).map((eine) => ZIELGRUPPEN[eine]).join(', '),
    ),
    ...(alter?.von != null && { minimum_age: alter.von }),
    ...(alter?.bis != null && { maximum_age: alter.bis }),
    ...(bestaetigtAm !== null && { assured_date: bestaetigtAm }),
    phones: phonesOf(id, kontakt?.telefon),
    contacts: kontakt?.name
      ? [{ id: uuidOf(id, 'contact'), service_id: id, name: kontakt.name }]
      : [],
    languages: (inhalt.sprachen ?? []).map((eine) => toSprache(id, eine)),
    service_areas: toGebiete(id, inhalt, bezug),
    service_at_locations: standorte
      .filter(({ geheim }) => !geheim)
      .map((standort, nr) => toStandort(standort, { dienst: id, nr, bezug })),
    organization: toOrganisation(organisationId, organisation),
    attributes: attributeOf(id, inhalt, bezug),
  }
}

/** Under which id an offer goes out; a UUID that came in goes out again. */
export function toDienstkennung(kennung: string, kreisschluessel: string): string {
  const eigene = uuidOf(kennung)
  return eigene === kennung.toLowerCase() ? eigene : uuidOf(kreisschluessel, 'service', kennung)
}

const nichtLeer = <N extends string>(
  name: N,
  wert: string | undefined,
): Partial<Record<N, string>> =>
  wert === undefined || wert === '' ? {} : ({ [name]: wert } as Record<N, string>)

/** HSDS has one text: the long one, else the short one. */
const beschreibungOf = ({
  kurztext,
  langtext,
}: Angebotsinhalt): { readonly description?: string } =>
  nichtLeer('description', langtext ?? kurztext)

const phonesOf = (id: string, nummer: string | undefined): readonly object[] =>
  nummer === undefined || nummer === ''
    ? []
    : [{ id: uuidOf(id, 'phone', nummer), number: nummer, type: 'voice' }]

const toSprache = (id: string, sprache: Sprache): object => ({
  id: uuidOf(id, 'language', sprache),
  service_id: id,
  name: SPRACHEN[sprache],
  code: sprache === 'dgs' ? CODE_GEBAERDENSPRACHE : sprache,
})

/** The area in words (`extent_type` text): the Kreis, a distance, or keys of areas. */
function toGebiete(
  id: string,
  { einzugsgebiet }: Angebotsinhalt,
  { kreis, raeume }: Angebotsbezug,
): readonly object[] {
  if (einzugsgebiet === undefined) return []
  const gebiet = (extent: string, name: string): object => ({
    id: uuidOf(id, 'service_area', extent),
    service_id: id,
    name,
    extent,
    extent_type: 'text',
  })
  if (einzugsgebiet.art === 'KREIS') return [gebiet(`KREIS ${kreis.schluessel}`, kreis.name)]
  if (einzugsgebiet.art === 'UMKREIS') {
    const km = String(einzugsgebiet.km)
    return [gebiet(`UMKREIS ${km} km`, `Umkreis von ${km.replace('.', ',')} km um den Ort`)]
  }
  return einzugsgebiet.raeume.flatMap((raumId) => {
    const raum = raeume.find((einer) => einer.id === raumId)
    return raum === undefined ? [] : [gebiet(`RAUM ${raum.schluessel}`, raum.name)]
  })
}

function toOrganisation(
  id: string,
  { name, traegerart, telefon, email, website }: Angebotssatz['organisation'],
): object {
  const traeger: Traeger = { id, art: 'organization' }
  return {
    id,
    name,
    description: traegerart === null ? name : TRAEGERARTEN[traegerart],
    ...nichtLeer('email', email),
    ...nichtLeer('website', website),
    phones: phonesOf(id, telefon),
    attributes:
      traegerart === null
        ? []
        : [toAttribut(traeger, { taxonomie: 'traegerart', code: traegerart })],
  }
}

function attributeOf(
  id: string,
  inhalt: Angebotsinhalt,
  { kategorien }: Angebotsbezug,
): readonly HsdsAttribut[] {
  const traeger: Traeger = { id, art: 'service' }
  const { kurztext, langtext, kostenart } = inhalt
  const werte = {
    kurztext: langtext === undefined ? undefined : kurztext,
    leichteSprache: inhalt.leichteSprache,
    rechtsgrundlage: inhalt.rechtsgrundlage,
    kooperation: inhalt.kooperation,
    wirkungsziel: inhalt.wirkungsziel,
    vzae: inhalt.vzae?.toString(),
    ehrenamtliche: inhalt.ehrenamtliche?.toString(),
  }
  const angaben = [
    ...(inhalt.kategorien ?? []).map((code) => ({
      taxonomie: 'kategorie' as const,
      code,
      name: kategorien.find(({ schluessel }) => schluessel === code)?.name ?? code,
    })),
    ...(inhalt.zielgruppen ?? []).map((code) => ({ taxonomie: 'zielgruppe' as const, code })),
    ...(inhalt.hilfeMix ?? []).map((code) => ({ taxonomie: 'hilfeform' as const, code })),
    ...(inhalt.zugang ?? []).map((code) => ({ taxonomie: 'zugang' as const, code })),
    ...(kostenart === undefined ? [] : [{ taxonomie: 'kostenart' as const, code: kostenart }]),
    ...Object.entries(werte).flatMap(([code, wert]) =>
      wert === undefined ? [] : [{ taxonomie: 'feld' as const, code, wert }],
    ),
  ]
  return angaben.map((angabe) => toAttribut(traeger, angabe))
}
