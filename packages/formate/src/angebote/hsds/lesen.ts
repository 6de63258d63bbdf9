/** Offers of HSDS documents, our own and those of others. */
import {
  HILFEFORMEN,
  KOSTENARTEN,
  SPRACHEN,
  TRAEGERARTEN,
  ZIELGRUPPEN,
  ZUGAENGE,
} from '@sozial/domain/angebot'
import { toInhalt, toKurztext } from '../inhalt.ts'
import type { Angebotsbezug, Angebotslesung, Angebotsmeldung, GelesenerSatz } from '../satz.ts'
import {
  createKategoriesammlung,
  type Kategoriesammlung,
  type Kategoriewahl,
} from '../tabelle/kategoriesammlung.ts'
import { codesOf, liste, objekt, text, wertOf, zahl, type Objekt } from './felder.ts'
import { CODE_GEBAERDENSPRACHE } from './schreiben.ts'
import { leseStandort } from './standort-lesen.ts'
import { nameOf } from './vokabular.ts'

interface Leser {
  readonly bezug: Angebotsbezug
  readonly kategorien: Kategoriesammlung
  readonly melde: (meldung: Angebotsmeldung) => void
}

/** @param dienste services with all that belongs to them inside */
export function leseHsds(
  dienste: readonly Objekt[],
  bezug: Angebotsbezug,
  wahl: Kategoriewahl,
): Angebotslesung {
  const meldungen: Angebotsmeldung[] = []
  const kategorien = createKategoriesammlung(bezug.kategorien, wahl)
  const leser = { bezug, kategorien, melde: (eine: Angebotsmeldung) => void meldungen.push(eine) }
  const aktive = dienste.flatMap((dienst, i) =>
    istAktiv(dienst) ? [{ dienst, zeile: i + 1 }] : [],
  )
  const saetze = aktive.map(({ dienst, zeile }) => toSatz(dienst, zeile, leser))
  const ruhende = dienste.length - aktive.length
  if (ruhende > 0) {
    leser.melde({
      schwere: 'HINWEIS',
      code: 'NICHT_AKTIV',
      zeile: null,
      spalte: 'status',
      text: `${ruhende === 1 ? 'Ein Angebot ist' : `${ruhende} Angebote sind`} nicht aktiv und ${ruhende === 1 ? 'bleibt' : 'bleiben'} weg.`,
    })
  }
  return { saetze, meldungen, unbekannteKategorien: kategorien.unbekannte() }
}

const istAktiv = (dienst: Objekt): boolean => ['', 'active'].includes(text(dienst['status']))

function toSatz(dienst: Objekt, zeile: number, leser: Leser): GelesenerSatz {
  const organisation = objekt(dienst['organization'])
  const [art] = codesOf(organisation, 'traegerart', TRAEGERARTEN)
  const melde = (spalte: string, wort: string): void =>
    leser.melde({ schwere: 'HINWEIS', code: 'ZELLE', zeile, spalte, text: wort })
  const [telefon] = liste(organisation['phones']).map((eines) => text(eines['number']))
  return {
    zeile,
    kennung: text(dienst['id']).slice(0, 200),
    organisation: {
      name: text(organisation['name']),
      traegerart: art ?? null,
      telefon: telefon ?? '',
      email: text(organisation['email']),
      website: text(organisation['website']),
    },
    inhalt: toInhalt(rohOf(dienst, leser), { zeile, spalteOf: () => null, melde: leser.melde }),
    standorte: liste(dienst['service_at_locations']).map((einer) =>
      leseStandort(einer, dienst, { ...leser, melde }),
    ),
    zustand: '',
    bestaetigtAm: null,
  }
}

function rohOf(dienst: Objekt, leser: Leser): Readonly<Record<string, unknown>> {
  const [kostenart] = codesOf(dienst, 'kostenart', KOSTENARTEN)
  return {
    titel: text(dienst['name']).slice(0, 120),
    ...textOf(dienst),
    kategorien: leser.kategorien.find(kategorieworte(dienst)),
    zielgruppen: codesOf(dienst, 'zielgruppe', ZIELGRUPPEN),
    hilfeMix: codesOf(dienst, 'hilfeform', HILFEFORMEN),
    zugang: codesOf(dienst, 'zugang', ZUGAENGE),
    ...(kostenart !== undefined && { kostenart }),
    ...nurMit('alter', {
      ...nurMit('von', zahl(dienst['minimum_age'])),
      ...nurMit('bis', zahl(dienst['maximum_age'])),
    }),
    anmeldung: text(dienst['application_process']),
    kosten: text(dienst['fees_description']),
    leichteSprache: wertOf(dienst, 'leichteSprache'),
    rechtsgrundlage: wertOf(dienst, 'rechtsgrundlage'),
    kooperation: wertOf(dienst, 'kooperation'),
    wirkungsziel: wertOf(dienst, 'wirkungsziel'),
    ...nurMit('vzae', zahl(wertOf(dienst, 'vzae') || null)),
    ...nurMit('ehrenamtliche', zahl(wertOf(dienst, 'ehrenamtliche') || null)),
    sprachen: spracheOf(dienst),
    ...nurMit('einzugsgebiet', einzugsgebietOf(dienst, leser.bezug)),
    kontakt: kontaktOf(dienst),
  }
}

const nurMit = (name: string, wert: unknown): Readonly<Record<string, unknown>> =>
  wert === undefined ? {} : { [name]: wert }

/** The short text of ours, or the description where it is short enough, or its beginning. */
function textOf(dienst: Objekt): Readonly<Record<string, string>> {
  const beschreibung = text(dienst['description'])
  const kurztext = wertOf(dienst, 'kurztext')
  if (kurztext !== '') return { kurztext, langtext: beschreibung }
  const kurz = toKurztext(beschreibung)
  return kurz === beschreibung ? { kurztext: kurz } : { kurztext: kurz, langtext: beschreibung }
}

/** Terms of our own catalogue by their key, those of others by their name. */
function kategorieworte(dienst: Objekt): readonly string[] {
  return liste(dienst['attributes'])
    .flatMap((attribut) => {
      const term = objekt(attribut['taxonomy_term'])
      const taxonomie = text(term['taxonomy'])
      if (taxonomie === nameOf('kategorie')) return [text(term['code'])]
      return taxonomie.startsWith(nameOf('kategorie').split(':')[0]!) ? [] : [text(term['name'])]
    })
    .filter((wort) => wort !== '')
}

function spracheOf(dienst: Objekt): readonly string[] {
  const codes = liste(dienst['languages']).map((eine) => text(eine['code']).toLowerCase())
  const bekannte = codes.map((code) => (code === CODE_GEBAERDENSPRACHE ? 'dgs' : code))
  return [...new Set(bekannte.filter((code) => Object.hasOwn(SPRACHEN, code)))]
}

function kontaktOf(dienst: Objekt): Readonly<Record<string, string>> {
  const kontakte = liste(dienst['contacts'])
  const phones = [dienst, ...kontakte].flatMap((eines) => liste(eines['phones']))
  const nummer = phones.map((eines) => text(eines['number']).replaceAll('"', ''))
  const [erster] = kontakte
  return {
    name: text(erster?.['name']),
    telefon: nummer[0] ?? '',
    email: text(dienst['email']) || text(erster?.['email']),
    website: text(dienst['url']),
  }
}

/** Only areas as we write them: those of others are polygons or names of other countries. */
function einzugsgebietOf(dienst: Objekt, { kreis, raeume }: Angebotsbezug): unknown {
  const gebiete = liste(dienst['service_areas']).map((eines) => text(eines['extent']))
  if (gebiete.includes(`KREIS ${kreis.schluessel}`)) return { art: 'KREIS' }
  const km = gebiete
    .map((eines) => /^UMKREIS ([\d.]+) km$/.exec(eines)?.[1])
    .find((eine) => eine !== undefined)
  if (km !== undefined) return { art: 'UMKREIS', km: Number(km) }
  const ids = gebiete.flatMap((eines) => {
    const [, schluessel] = /^RAUM (.+)$/.exec(eines) ?? []
    return raeume.find((raum) => raum.schluessel === schluessel)?.id ?? []
  })
  return ids.length > 0 ? { art: 'RAEUME', raeume: [...new Set(ids)] } : undefined
}
