/** The tabular form of HSDS: a table for each kind, tied by ids. Put together again as services. */
import { liste, text, type Objekt } from './felder.ts'

/** Name of the table → its rows. */
export type Tabellen = Readonly<Record<string, readonly Objekt[]>>

/** Lists of a thing and the tables they stand in, each by the id of its owner. */
const TEILE = {
  service: ['phones', 'schedules', 'service_areas', 'languages', 'contacts', 'attributes'],
  service_at_location: ['phones', 'schedules', 'contacts', 'attributes'],
  location: ['addresses', 'accessibility', 'phones', 'schedules', 'attributes'],
  organization: ['phones', 'attributes'],
} as const

type Art = keyof typeof TEILE

export function assembleDienste(tabellen: Tabellen): readonly Objekt[] {
  const rows = (name: string): readonly Objekt[] => liste(tabellen[name])
  const suche = createSuche(rows)
  const organisationen = byId(rows('organizations'))
  const orte = byId(rows('locations'))
  const dienstorte = gruppiere(rows('service_at_location'), 'service_id')
  return rows('services').map((dienst) => ({
    ...dienst,
    ...suche('service', dienst),
    organization: withTeile(
      'organization',
      organisationen.get(text(dienst['organization_id'])),
      suche,
    ),
    service_at_locations: (dienstorte.get(text(dienst['id'])) ?? []).map((einer) => ({
      ...einer,
      ...suche('service_at_location', einer),
      location: withTeile('location', orte.get(text(einer['location_id'])), suche),
    })),
  }))
}

type Suche = (art: Art, eines: Objekt) => Objekt

function createSuche(rows: (name: string) => readonly Objekt[]): Suche {
  const terme = byId(rows('taxonomy_terms'))
  const verzeichnisse = new Map<string, ReadonlyMap<string, readonly Objekt[]>>()
  const verzeichnis = (tabelle: string, spalte: string) => {
    const name = `${tabelle}.${spalte}`
    const bekanntes = verzeichnisse.get(name) ?? gruppiere(rows(tabelle), spalte)
    verzeichnisse.set(name, bekanntes)
    return bekanntes
  }
  return (art, eines) => {
    const id = text(eines['id'])
    const teile = TEILE[art].map((tabelle) => {
      const spalte = tabelle === 'attributes' ? 'link_id' : `${art}_id`
      const gefunden = verzeichnis(tabelle, spalte).get(id) ?? []
      return [
        tabelle,
        tabelle === 'attributes' ? gefunden.map((attribut) => withTerm(attribut, terme)) : gefunden,
      ]
    })
    return Object.fromEntries(teile) as Objekt
  }
}

const withTerm = (attribut: Objekt, terme: ReadonlyMap<string, Objekt>): Objekt => ({
  ...attribut,
  taxonomy_term: terme.get(text(attribut['taxonomy_term_id'])) ?? {},
})

const withTeile = (art: Art, eines: Objekt | undefined, suche: Suche): Objekt =>
  eines === undefined ? {} : { ...eines, ...suche(art, eines) }

const byId = (rows: readonly Objekt[]): ReadonlyMap<string, Objekt> =>
  new Map(rows.map((row) => [text(row['id']), row]))

function gruppiere(
  rows: readonly Objekt[],
  spalte: string,
): ReadonlyMap<string, readonly Objekt[]> {
  const gruppen = new Map<string, Objekt[]>()
  for (const row of rows) {
    const id = text(row[spalte])
    if (id === '') continue
    const gruppe = gruppen.get(id)
    if (gruppe === undefined) gruppen.set(id, [row])
    else gruppe.push(row)
  }
  return gruppen
}
