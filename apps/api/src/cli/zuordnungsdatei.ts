import { parseZuordnung, type Zuordnung } from '@sozial/formate/zuordnung'
import { readNamedFile } from './dateien.ts'
import type { Umgebung } from './kommando.ts'

/** The mapping in a file named by the user. */
export async function readZuordnungsdatei(
  { ordner }: Umgebung,
  pfad: string | undefined,
): Promise<Zuordnung | undefined> {
  if (pfad === undefined) return undefined
  const { inhalt } = await readNamedFile(ordner, pfad)
  return parseZuordnung(new TextDecoder().decode(inhalt))
}
