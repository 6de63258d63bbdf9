import { parseEinteilung, type Einteilungszeile } from '@sozial/formate/einteilung'
import { formatZahl } from '@sozial/shared/format'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { toAenderung, type Zuordnungspaar } from './assign-bausteine.ts'
import { changeZuschnitt, type Schreibort } from './change-zuschnitt.ts'
import {
  findBausteinorte,
  findSozialraeumeAm,
  updateZuordnungen,
  type Bausteinort,
  type Sozialraumzeile,
} from './zuschnitt.queries.ts'
import {
  findRaumzeilen,
  insertRaeume,
  type NeueRaumzeile,
  type Raumzeile,
} from './zuschnittsraum.queries.ts'
import type { ZuschnittskonfliktType } from './zuschnitt.type.ts'

/** So many violations are named. */
const GENANNT = 20

/**
 * Takes over an existing division as it is: a list of Bausteine, by key or by a
 * name that there is once, and the area of each by number, key or name. Areas
 * that the Zuschnitt has not yet are added; they continue the Sozialraum of
 * that number, key or name. What the list does not name stays as it was.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG naming every row that cannot be; then nothing is written
 */
export async function uebernimmEinteilung(
  db: Schreibdatenbank,
  { liste, ...ort }: Schreibort & { readonly liste: string },
  akteur: Akteur,
): Promise<ZuschnittskonfliktType | null> {
  const zeilen = parseEinteilung(liste)
  if (zeilen.length === 0) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Die Liste ist leer. Gebraucht wird je Zeile ein Baustein und sein Sozialraum, getrennt durch ein Semikolon.',
    )
  }
  const handlung = 'uebernimmEinteilung'
  return changeZuschnitt(db, { ...ort, handlung, akteur }, async (tx, { grundlage }) => {
    const orte = await findBausteinorte(tx, ort.id)
    const gemeint = findGemeinte(zeilen, orte)
    const raeume = await findRaumzeilen(tx, ort.id)
    const sozialraeume = await findSozialraeumeAm(tx, grundlage)
    const neue = findNeue(gemeint, raeume, sozialraeume)
    const aenderungMit = (alle: readonly Raumzeile[]) => {
      const ziele = gemeint.map(({ baustein, raum }): Zuordnungspaar => {
        return [baustein.id, raum === '' ? null : (findZiel(raum, alle, sozialraeume)?.id ?? null)]
      })
      const bisher = new Map(orte.map(({ id, raum }) => [id, raum]))
      return toAenderung(new Map(ziele), bisher, (paare) => updateZuordnungen(tx, ort.id, paare))
    }
    if (neue.length === 0) return aenderungMit(raeume)
    return {
      alt: {},
      neu: { raeume: neue, bausteine: gemeint.map(({ baustein, raum }) => [baustein.id, raum]) },
      schreibe: async () => {
        await insertRaeume(tx, ort.id, neue)
        await aenderungMit(await findRaumzeilen(tx, ort.id))?.schreibe()
      },
    }
  })
}

interface Gemeintes {
  readonly baustein: Bausteinort
  /** As the list calls it; empty: none. */
  readonly raum: string
}

const gleich = (text: string): string => text.toLocaleLowerCase('de-DE')

/** @throws GraphQLError naming every row whose Baustein is unknown, ambiguous or there twice */
function findGemeinte(
  zeilen: readonly Einteilungszeile[],
  orte: readonly Bausteinort[],
): readonly Gemeintes[] {
  const nachSchluessel = new Map(orte.map((ort) => [ort.schluessel, ort]))
  const nachName = new Map<string, readonly Bausteinort[]>()
  for (const ort of orte) {
    nachName.set(gleich(ort.name), [...(nachName.get(gleich(ort.name)) ?? []), ort])
  }
  const gemeint = new Map<number, Gemeintes & { readonly zeile: number }>()
  const fehlerhaft: string[] = []
  for (const { zeile, baustein: text, raum } of zeilen) {
    const treffer = nachSchluessel.get(text)
    const gefunden = treffer ? [treffer] : (nachName.get(gleich(text)) ?? [])
    const [baustein] = gefunden
    const bekannt = baustein && gemeint.get(baustein.id)
    if (baustein === undefined) {
      if (zeile > 1) fehlerhaft.push(`Zeile ${zeile}: Einen Baustein „${text}“ gibt es nicht.`)
    } else if (gefunden.length > 1) {
      fehlerhaft.push(
        `Zeile ${zeile}: „${text}“ heißen ${gefunden.length} Bausteine, bitte den Schlüssel nennen.`,
      )
    } else if (bekannt && gleich(bekannt.raum) !== gleich(raum)) {
      fehlerhaft.push(
        `Zeile ${zeile}: „${text}“ steht schon in Zeile ${bekannt.zeile}, dort mit „${bekannt.raum}“.`,
      )
    } else if (raum !== '' && baustein.kommuneId === null) {
      fehlerhaft.push(`Zeile ${zeile}: „${text}“ liegt in keiner Kommune.`)
    } else gemeint.set(baustein.id, { baustein, raum, zeile })
  }
  if (fehlerhaft.length > 0 || gemeint.size === 0) throw unpassend(fehlerhaft)
  return [...gemeint.values()]
}

function unpassend(fehlerhaft: readonly string[]): Error {
  const genannt = fehlerhaft.slice(0, GENANNT)
  const rest = fehlerhaft.length - genannt.length
  return fehler(
    'EINGABE_UNGUELTIG',
    [
      'Die Liste passt nicht zu diesem Zuschnitt, übernommen wurde nichts.',
      ...genannt,
      ...(rest > 0 ? [`Und ${formatZahl(rest)} weitere Zeilen.`] : []),
      ...(fehlerhaft.length === 0 ? ['Kein Baustein darin ist bekannt.'] : []),
    ].join('\n'),
  )
}

type Raumname = Pick<Raumzeile, 'nummer' | 'name'>

const heisst = (text: string, { nummer, name }: Raumname): boolean =>
  String(nummer) === text || gleich(name) === gleich(text)

/** Areas that the list names and the Zuschnitt has not, each in the Kommune of its first Baustein. */
function findNeue(
  gemeint: readonly Gemeintes[],
  raeume: readonly Raumzeile[],
  sozialraeume: readonly Sozialraumzeile[],
): readonly NeueRaumzeile[] {
  const neue = new Map<string, NeueRaumzeile>()
  const vergeben = new Set(raeume.map(({ nummer }) => nummer))
  for (const { baustein, raum } of gemeint) {
    if (raum === '' || neue.has(gleich(raum)) || findZiel(raum, raeume, sozialraeume)) continue
    if (baustein.kommuneId === null) continue
    const fort = sozialraeume.find((s) => s.schluessel === raum || heisst(raum, s))
    const frei = fort && !raeume.some(({ setztFortId }) => setztFortId === fort.raumId)
    let nummer = frei ? fort.nummer : 1
    while (vergeben.has(nummer)) nummer += 1
    vergeben.add(nummer)
    neue.set(gleich(raum), {
      nummer,
      name: frei ? fort.name : raum.slice(0, 200),
      kommuneId: baustein.kommuneId,
      setztFortId: frei ? fort.raumId : null,
      grund: frei ? fort.grund : '',
      groessengrund: '',
    })
  }
  return [...neue.values()]
}

/** The area that a text means: its number or name, else key, number or name of the Sozialraum it continues. */
function findZiel(
  text: string,
  raeume: readonly Raumzeile[],
  sozialraeume: readonly Sozialraumzeile[],
): Raumzeile | undefined {
  const fort = sozialraeume.find((s) => s.schluessel === text || heisst(text, s))
  return (
    raeume.find((raum) => heisst(text, raum)) ??
    raeume.find(({ setztFortId }) => setztFortId !== null && setztFortId === fort?.raumId)
  )
}
