/** The smallest groups in which all that is published about a Merkmal can be expressed. */
import { keyOfGruppe, type Blatt, type Gruppe } from './formen.ts'

/** Names of the smallest groups that make up a group at a time. */
export type Atome = (blatt: Blatt) => readonly string[]

const GESCHLECHTER = ['MAENNLICH', 'WEIBLICH', 'DIVERS']
const NATIONALITAETEN = ['DEUTSCH', 'AUSLAENDISCH']

/**
 * Cuts every Merkmal at the ages, sexes and nationalities that are published
 * of it for a time; parts that always come together are one.
 */
export function createAtome(blaetter: Iterable<Blatt>): Atome {
  const jeStelle = new Map<string, Map<string, Gruppe>>()
  for (const { gruppe, zeit } of blaetter) {
    const stelle = `${gruppe.merkmal}@${zeit}`
    const eine = jeStelle.get(stelle) ?? new Map<string, Gruppe>()
    eine.set(keyOfGruppe(gruppe), gruppe)
    jeStelle.set(stelle, eine)
  }
  const atome = new Map<string, readonly string[]>()
  for (const [stelle, eine] of jeStelle) {
    for (const [key, namen] of zerlege(stelle, [...eine.values()])) {
      atome.set(`${stelle}/${key}`, namen)
    }
  }
  return ({ gruppe, zeit }) => atome.get(`${gruppe.merkmal}@${zeit}/${keyOfGruppe(gruppe)}`)!
}

function zerlege(
  stelle: string,
  gruppen: readonly Gruppe[],
): ReadonlyMap<string, readonly string[]> {
  const muster = new Map<string, string>()
  for (const zelle of kleinste(gruppen)) {
    const enthalten = gruppen.map((gruppe) => (enthaelt(gruppe, zelle) ? '1' : '0')).join('')
    if (!muster.has(enthalten)) muster.set(enthalten, `${stelle}#${muster.size}`)
  }
  return new Map(
    gruppen.map((gruppe, i) => [
      keyOfGruppe(gruppe),
      [...muster].flatMap(([enthalten, name]) => (enthalten[i] === '1' ? [name] : [])),
    ]),
  )
}

function kleinste(gruppen: readonly Gruppe[]): readonly Gruppe[] {
  const kommtVor = (name: string): boolean =>
    gruppen.some(({ geschlecht, nationalitaet }) => geschlecht === name || nationalitaet === name)
  // Nobody knows of a third sex that is never named.
  const geschlechter = GESCHLECHTER.filter((eines) => eines !== 'DIVERS' || kommtVor(eines))
  const grenzen = [...new Set(gruppen.flatMap(({ von, bis }) => [von, bis]))].toSorted(
    (a, b) => a - b,
  )
  return grenzen.slice(0, -1).flatMap((von, i) =>
    geschlechter.flatMap((geschlecht) =>
      NATIONALITAETEN.map((nationalitaet) => ({
        merkmal: '',
        geschlecht,
        nationalitaet,
        von,
        bis: grenzen[i + 1]!,
      })),
    ),
  )
}

const enthaelt = (gruppe: Gruppe, zelle: Gruppe): boolean =>
  gruppe.von <= zelle.von &&
  zelle.bis <= gruppe.bis &&
  (gruppe.geschlecht === 'INSGESAMT' || gruppe.geschlecht === zelle.geschlecht) &&
  (gruppe.nationalitaet === 'INSGESAMT' || gruppe.nationalitaet === zelle.nationalitaet)
