import { EBENEN, type Ebene } from '@sozial/domain/raum'
import { vereinfacheStrasse } from '@sozial/domain/strasse'
import { istInnen } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { findOeffentlicheEbenen } from '../datenstand/datenstand.lesen.queries.ts'
import { findRaeume, findStrassen } from './angebotsort.lesen.queries.ts'
import type { AngebotsortType } from './angebotsort.type.ts'
import { toOrte } from './orte.ts'
import { findPostleitzahlen } from './postleitzahl.lesen.queries.ts'
import { parsePostleitzahl, toPostleitzahlort } from './postleitzahl.ts'

/** Levels whose areas whoever asks may search in. */
async function findSuchebenen({ db, wer, zugang }: Kontext): Promise<ReadonlySet<Ebene>> {
  if (istInnen(wer)) return new Set(EBENEN)
  return findOeffentlicheEbenen(db, (await zugang('RELEASED')).datenstand)
}

/** Areas, streets and Postleitzahlen that somebody may mean. */
export async function findOrte(
  kontext: Kontext,
  suche: string,
): Promise<readonly AngebotsortType[]> {
  const ebenen = await findSuchebenen(kontext)
  const { db } = kontext
  const plz = parsePostleitzahl(suche)
  if (plz !== undefined)
    return (await findPostleitzahlen(db, plz)).map((zeile) => toPostleitzahlort(zeile, ebenen))
  const genau = toOrte(await findRaeume(db, suche), await findStrassen(db, suche), ebenen)
  const [, ort = ''] = suche.split(',', 2)
  // A street that no register knows: its place is better than nothing.
  return genau.length > 0 ? genau : toOrte(await findRaeume(db, ort), [], ebenen)
}

/** Areas and Postleitzahlen called exactly so, or so in the first of their words. */
export async function findGenannten(
  kontext: Kontext,
  wort: string,
): Promise<AngebotsortType | undefined> {
  const gesucht = vereinfacheStrasse(wort)
  if (gesucht.length < 3) return undefined
  const ebenen = await findSuchebenen(kontext)
  const plz = /^\d{5}$/.test(gesucht) ? await findPostleitzahlen(kontext.db, gesucht) : []
  if (plz[0]) return toPostleitzahlort(plz[0], ebenen)
  const raeume = await findRaeume(kontext.db, wort)
  return toOrte(
    raeume.filter(({ name }) => `${vereinfacheStrasse(name)} `.startsWith(`${gesucht} `)),
    [],
    ebenen,
  )[0]
}
