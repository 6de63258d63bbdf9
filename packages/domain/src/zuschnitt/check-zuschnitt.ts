import type { Befund } from './befund.ts'
import { plus, sumRaeume } from './groesse.ts'
import type { Zuschnittslage } from './lage.ts'
import { checkAbdeckung, checkDoppeltes, checkGrenzen } from './regeln-ganzes.ts'
import {
  checkErwarteteFaelle,
  checkGroesse,
  checkGrund,
  checkInhalt,
  checkName,
  checkZusammenhang,
  type Pruefstoff,
} from './regeln-raum.ts'
import { findTeile, groupBausteine } from './teile.ts'
import { vergleichsname } from './worte.ts'

/**
 * Everything the rules have to say about a division: errors first, each with
 * its place. The same function judges in the browser at every step and on the
 * server before a Beschluss. Linear in Bausteine and neighbours.
 */
export function checkZuschnitt(lage: Zuschnittslage): readonly Befund[] {
  const stoff = prepare(lage)
  const orte = findOrte(lage)
  const befunde = [
    ...checkAbdeckung(stoff),
    ...checkDoppeltes(stoff),
    ...lage.raeume.flatMap((_, raum) => [
      ...checkName(stoff, raum, orte),
      ...checkInhalt(stoff, raum),
      ...checkZusammenhang(stoff, raum),
      ...checkGroesse(stoff, raum),
      ...checkErwarteteFaelle(stoff, raum),
      ...checkGrund(stoff, raum),
    ]),
    ...checkGrenzen(stoff),
  ]
  const angenommen = new Map(
    lage.hinweise.map(({ regel, schluessel, grund }) => [`${regel} ${schluessel}`, grund]),
  )
  return befunde
    .map((befund) => ({
      ...befund,
      grund: befund.grund ?? angenommen.get(`${befund.regel} ${befund.schluessel}`) ?? null,
    }))
    .toSorted((a, b) => Number(a.art === 'WARNUNG') - Number(b.art === 'WARNUNG'))
}

function prepare(lage: Zuschnittslage): Pruefstoff {
  const { bausteine, zuordnung, raeume, kommunen } = lage
  const kommuneneinwohner = kommunen.map((): number | null => 0)
  for (const [baustein, kommune] of bausteine.kommunen.entries()) {
    if (kommune === null) continue
    const bisher = kommuneneinwohner[kommune] ?? null
    kommuneneinwohner[kommune] = plus(bisher, bausteine.gruppen.einwohner[baustein] ?? null)
  }
  return {
    lage,
    mitglieder: groupBausteine(lage),
    groessen: sumRaeume(bausteine, zuordnung, raeume.length),
    kommuneneinwohner,
    kommunenteile: findTeile(bausteine.kommunen, bausteine.nachbarn),
    raumteile: findTeile(zuordnung, bausteine.nachbarn),
  }
}

/** In which Kommunen there is a Baustein of this name. */
function findOrte({ bausteine }: Zuschnittslage): ReadonlyMap<string, ReadonlySet<number>> {
  const orte = new Map<string, Set<number>>()
  for (const [baustein, name] of bausteine.namen.entries()) {
    const kommune = bausteine.kommunen[baustein] ?? null
    if (kommune === null) continue
    const bisher = orte.get(vergleichsname(name))
    if (bisher) bisher.add(kommune)
    else orte.set(vergleichsname(name), new Set([kommune]))
  }
  return orte
}
