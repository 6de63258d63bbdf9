import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { findRaumvorschlaege } from '@sozial/domain/plausibilitaet'
import { EBENEN } from '@sozial/domain/raum'
import type { Meldung } from '@sozial/formate/lesung'
import { formatAnzahl } from '@sozial/shared/format'
import type { Raumschluessel } from '../kreis/raum.queries.ts'
import { begrenze, meldung } from './plausibilitaet-stoff.ts'
import type { Pruefstoff } from './plausibilitaet-stoff.ts'
import { findGelieferteRaeume } from './staging.queries.ts'
import type { FremderRaum } from './zellenstrom.ts'

/** So many unknown texts are compared with our areas; a file with more has another problem. */
const VERGLICHENE = 200

/** Each of them is answered by itself: a list of them is worked through to its end. */
const GENANNTE = 100

/**
 * Keys and names of the file that belong to no area, where one of ours may be
 * meant: one that looks alike, or one that the file lacks although it has others
 * of its level. Official keys of other Kreise are simply foreign.
 */
export async function pruefeRaumnamen(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const { strom, kreis, raeume, zuordnung } = stoff
  const eigene = zuordnung?.raum.art === 'EIGEN'
  const unbekannte = [...strom.zaehler.fremde]
    .filter(([text]) => eigene || text.startsWith(kreis.schluessel))
    .slice(0, VERGLICHENE)
  if (unbekannte.length === 0) return []
  const fehlende = findFehlende(raeume, await findGelieferteRaeume(stoff.tx))
  const meldungen = unbekannte.flatMap((einer) => satz(einer, stoff, fehlende))
  return begrenze('RAUM_UNBEKANNT', meldungen, { was: 'unbekannte Gebiete', hoechstens: GENANNTE })
}

/** Areas that the file lacks although it has others of their level. */
function findFehlende(
  raeume: readonly Raumschluessel[],
  geliefert: ReadonlySet<number>,
): readonly Raumschluessel[] {
  return EBENEN.flatMap((ebene) => {
    const alle = raeume.filter((raum) => raum.ebene === ebene)
    const fehlende = alle.filter(({ raumId }) => !geliefert.has(raumId))
    return fehlende.length < alle.length ? fehlende : []
  })
}

function satz(
  [text, { name, stelle, zeilen }]: readonly [string, FremderRaum],
  { kreis, raeume }: Pruefstoff,
  fehlende: readonly Raumschluessel[],
): readonly Meldung[] {
  const vorschlaege = findRaumvorschlaege(text, name, raeume)
  const hier = text.startsWith(kreis.schluessel)
  if (vorschlaege.length === 0 && !hier && fehlende.length === 0) return []
  const genannt = name === '' || name === text ? `„${text}“` : `„${name}“ (${text})`
  const rat =
    vorschlaege.length > 0
      ? `Gemeint ist vielleicht ${vorschlaege.map((raum) => `${raum.name} (${raum.schluessel})`).join(' oder ')}.`
      : fehlende.length > 0
        ? `In der Datei fehlt noch ${nenne(fehlende)}.`
        : `Der Schlüssel beginnt wie ${kreis.name}, ein solches Gebiet ist aber nicht angelegt.`
  const worte = `${genannt} gehört zu keinem Gebiet, ${formatAnzahl(zeilen, 'Zeile würde', 'Zeilen würden')} übergangen. ${rat}`
  return [
    meldung('RAUM_UNBEKANNT', worte, {
      stelle: { ...stelle, spalte: null },
      roh: text,
      vorschlaege: vorschlaege.map(({ schluessel, name: raumname }) => ({
        schluessel,
        name: raumname,
      })),
    }),
  ]
}

const NAMEN = 3

const nenne = (raeume: readonly Raumschluessel[]): string =>
  aufzaehlung(
    raeume.map(({ name }) => name),
    NAMEN,
  )
