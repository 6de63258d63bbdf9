import { findRaumvorschlaege } from '@sozial/domain/plausibilitaet'
import type { Meldung } from '@sozial/formate/lesung'
import { begrenze, meldung } from './plausibilitaet-stoff.ts'
import type { Pruefstoff } from './plausibilitaet-stoff.ts'

/** So many unknown texts are compared with our areas; a file with more has another problem. */
const VERGLICHENE = 200

/**
 * Keys and names of the file that belong to no area, where one of ours may be
 * meant. Official keys of other Kreise are simply foreign.
 */
export async function pruefeRaumnamen(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const { strom, kreis, raeume, zuordnung } = stoff
  const eigene = zuordnung?.raum.art === 'EIGEN'
  const unbekannte = [...strom.zaehler.fremde]
    .filter(([text]) => eigene || text.startsWith(kreis.schluessel))
    .slice(0, VERGLICHENE)
  const meldungen = unbekannte.flatMap(([text, { name, stelle }]) => {
    const vorschlaege = findRaumvorschlaege(text, name, raeume)
    const hier = text.startsWith(kreis.schluessel)
    if (vorschlaege.length === 0 && !hier) return []
    const genannt = name === '' || name === text ? `„${text}“` : `„${name}“ (${text})`
    const rat =
      vorschlaege.length === 0
        ? `Der Schlüssel beginnt wie ${kreis.name}, ein solches Gebiet ist aber nicht angelegt.`
        : `Gemeint ist vielleicht ${vorschlaege.map((raum) => `${raum.name} (${raum.schluessel})`).join(' oder ')}.`
    const satz = `${genannt} gehört zu keinem Gebiet, die Zahlen würden übergangen. ${rat}`
    return [
      meldung('RAUM_UNBEKANNT', satz, {
        stelle: { ...stelle, spalte: null },
        roh: text,
        vorschlaege: vorschlaege.map(({ schluessel, name: raumname }) => ({
          schluessel,
          name: raumname,
        })),
      }),
    ]
  })
  return begrenze('RAUM_UNBEKANNT', meldungen, { was: 'unbekannte Gebiete' })
}
