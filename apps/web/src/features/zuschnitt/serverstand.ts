/** What the server has, as the workbench holds it. */
import { grenzschluessel, hinweisschluessel, type Raum } from './bild.ts'
import type { Serverstand } from './werkbank.ts'
import type { ZuschnittsinhaltFragment } from './zuschnitt.generated.ts'

/** The server's id of each Raum by our key; a Raum that undoing brought back has a new id. */
export type Kennungen = Map<string, string>

export function toServerstand(
  inhalt: ZuschnittsinhaltFragment,
  kennungen: Kennungen = new Map(),
): Serverstand {
  const keys = new Map([...kennungen].map(([key, id]) => [id, key]))
  const keyOf = (id: string): string => keys.get(id) ?? id
  const raeume = inhalt.raeume.map(({ id, kommune, setztFort, ...raum }): Raum => ({
    key: keyOf(id),
    nummer: raum.nummer,
    name: raum.name,
    kommune: kommune.schluessel,
    setztFort: setztFort?.schluessel ?? null,
    grund: raum.grund,
    groessengrund: raum.groessengrund,
  }))
  const grenzgruende = inhalt.grenzen.map(
    ({ a, b, grund }) => [grenzschluessel(keyOf(a), keyOf(b)), grund] as const,
  )
  const hinweise = inhalt.hinweise.map(
    ({ regel, schluessel, grund }) =>
      [hinweisschluessel(regel, ersetze(schluessel, keys)), grund] as const,
  )
  return {
    stand: inhalt.stand,
    geaendertVon: inhalt.geaendertVon,
    geaendertAm: inhalt.geaendertAm,
    bild: {
      raeume,
      zuordnung: inhalt.bausteine.raeume.map((raum) =>
        raum === null ? null : (raeume[raum]?.key ?? null),
      ),
      grenzgruende: new Map(grenzgruende),
      hinweise: new Map(hinweise),
    },
  }
}

/** Keys of warnings name Räume, parted by colons. */
export const ersetze = (schluessel: string, namen: ReadonlyMap<string, string>): string =>
  schluessel
    .split(':')
    .map((teil) => namen.get(teil) ?? teil)
    .join(':')
