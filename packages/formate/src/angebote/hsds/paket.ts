/** The same as tables: the tabular data package of HSDS 3, a table for each kind in one archive. */
import { strToU8, zipSync } from 'fflate'
import { entschaerfe, toCsvRoh, type CsvZelle } from '../../schreiben/csv/index.ts'
import type { Angebotsbezug, Angebotssatz } from '../satz.ts'
import { liste, objekt, text, type Objekt } from './felder.ts'
import { uuidOf } from './kennung.ts'
import { schreibeHsds } from './schreiben.ts'
import type { HsdsDienst } from './typen.ts'

type Feldart = 'string' | 'number' | 'date' | 'time'

/** Table → name of its resource, and those of its columns that we fill, as in the specification. */
const TABELLEN = {
  organizations: ['organization', 'id name description email website'],
  services: [
    'service',
    'id organization_id name description url email status application_process fees_description eligibility_description minimum_age maximum_age assured_date',
  ],
  service_at_location: ['service_at_location', 'id service_id location_id'],
  locations: ['location', 'id location_type name transportation latitude longitude'],
  addresses: [
    'address',
    'id location_id address_1 city region state_province postal_code country address_type',
  ],
  phones: ['phone', 'id service_id organization_id number type'],
  contacts: ['contact', 'id service_id name'],
  schedules: [
    'schedule',
    'id service_at_location_id valid_from valid_to dtstart until freq interval byday description opens_at closes_at',
  ],
  service_areas: ['service_area', 'id service_id name extent extent_type'],
  languages: ['language', 'id service_id name code'],
  accessibility: ['accessibility', 'id location_id description'],
  attributes: ['attribute', 'id link_id taxonomy_term_id link_type link_entity value'],
  taxonomy_terms: ['taxonomy_term', 'id code name description taxonomy language taxonomy_id'],
  taxonomies: ['taxonomy', 'id name description'],
} as const

type Tabelle = keyof typeof TABELLEN
type Zeilen = Readonly<Record<Tabelle, readonly Objekt[]>>

const ARTEN: Readonly<Record<string, Feldart>> = {
  minimum_age: 'number',
  maximum_age: 'number',
  latitude: 'number',
  longitude: 'number',
  interval: 'number',
  assured_date: 'date',
  valid_from: 'date',
  valid_to: 'date',
  dtstart: 'date',
  until: 'date',
  opens_at: 'time',
  closes_at: 'time',
}

/** What a column points at. */
const VERWEISE: Readonly<Record<string, string>> = {
  organization_id: 'organization',
  service_id: 'service',
  location_id: 'location',
  service_at_location_id: 'service_at_location',
  taxonomy_term_id: 'taxonomy_term',
  taxonomy_id: 'taxonomy',
}

/** Secret sites stay out. */
export function schreibeHsdsPaket(
  saetze: readonly Angebotssatz[],
  ausgabe: { readonly bezug: Angebotsbezug; readonly angaben: Readonly<Record<string, string>> },
): Uint8Array {
  const zeilen = toZeilen(schreibeHsds(saetze, ausgabe).contents)
  const dateien = namenOf(TABELLEN).map(
    (name) => [`${name}.csv`, strToU8(toCsv(name, zeilen[name]))] as const,
  )
  const beschreibung = JSON.stringify(toBeschreibung(ausgabe.angaben), null, 2)
  return zipSync(
    { 'datapackage.json': strToU8(beschreibung), ...Object.fromEntries(dateien) },
    { mtime: `${ausgabe.bezug.heute}T12:00:00` },
  )
}

const namenOf = <T extends object>(eines: T): readonly (keyof T)[] =>
  Object.keys(eines) as (keyof T)[]

const spaltenOf = (name: Tabelle): readonly string[] => TABELLEN[name][1].split(' ')

function toZeilen(dienste: readonly HsdsDienst[]): Zeilen {
  const roh = dienste.map(objekt)
  const organisationen = einmalig(roh.map((dienst) => objekt(dienst['organization'])))
  const dienstorte = teileOf(roh, 'service_at_locations')
  const orte = einmalig(dienstorte.map((einer) => objekt(einer['location'])))
  const attribute = [roh, organisationen, dienstorte, orte].flatMap((eine) =>
    teileOf(eine, 'attributes'),
  )
  const terme = einmalig(attribute.map((eines) => objekt(eines['taxonomy_term']))).map((term) => ({
    ...term,
    taxonomy_id: uuidOf('taxonomy', text(term['taxonomy'])),
  }))
  return {
    organizations: organisationen,
    services: roh,
    service_at_location: dienstorte,
    locations: orte,
    addresses: teileOf(orte, 'addresses'),
    phones: [...mitBesitzer(roh, 'service_id'), ...mitBesitzer(organisationen, 'organization_id')],
    contacts: teileOf(roh, 'contacts'),
    schedules: teileOf(dienstorte, 'schedules'),
    service_areas: teileOf(roh, 'service_areas'),
    languages: teileOf(roh, 'languages'),
    accessibility: teileOf(orte, 'accessibility'),
    attributes: attribute,
    taxonomy_terms: terme,
    taxonomies: einmalig(
      terme.map(({ taxonomy_id: id, ...term }) => {
        const name = text(objekt(term)['taxonomy'])
        return { id, name, description: name }
      }),
    ),
  }
}

const teileOf = (besitzer: readonly Objekt[], feld: string): readonly Objekt[] =>
  besitzer.flatMap((einer) => liste(einer[feld]))

/** In the document a phone hangs on its owner; in a table it names it. */
const mitBesitzer = (besitzer: readonly Objekt[], spalte: string): readonly Objekt[] =>
  besitzer.flatMap((einer) =>
    liste(einer['phones']).map((eines) => ({ ...eines, [spalte]: einer['id'] })),
  )

const einmalig = (alle: readonly Objekt[]): readonly Objekt[] => [
  ...new Map(alle.map((eines) => [text(eines['id']), eines])).values(),
]

const toCsv = (name: Tabelle, zeilen: readonly Objekt[]): string =>
  toCsvRoh([
    spaltenOf(name),
    ...zeilen.map((zeile) => spaltenOf(name).map((spalte) => toZelle(spalte, zeile[spalte]))),
  ])

/** A number for the phone, which no spreadsheet runs: other software dials it as it is. */
const RUFNUMMER = /^\+[\d\s()/-]+$/

function toZelle(spalte: string, wert: unknown): CsvZelle {
  if (typeof wert === 'number') return wert
  const wort = text(wert)
  return spalte === 'number' && RUFNUMMER.test(wort) ? wort : entschaerfe(wort)
}

function toBeschreibung(angaben: Readonly<Record<string, string>>): object {
  return {
    name: 'unterstuetzungsangebote',
    title: 'Unterstützungsangebote nach HSDS 3',
    profile: 'tabular-data-package',
    version: '3.0.0',
    angaben,
    resources: namenOf(TABELLEN).map((name) => ({
      name: TABELLEN[name][0],
      path: `${name}.csv`,
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      schema: {
        fields: spaltenOf(name).map((feld) => ({ name: feld, type: ARTEN[feld] ?? 'string' })),
        primaryKey: 'id',
        foreignKeys: spaltenOf(name).flatMap((feld) => {
          const resource = VERWEISE[feld]
          return resource === undefined
            ? []
            : [{ fields: feld, reference: { resource, fields: 'id' } }]
        }),
      },
    })),
  }
}
