import { formatM2, nenne } from './befund.ts'
import type { Angebot, Umrissbefund } from './befund.ts'
import type { Vieleck } from './boolesch.ts'
import { toBefund } from './create-befund.ts'
import type { Gestalt } from './gestalt.ts'
import { breiteM, flaecheM2 } from './gitter.ts'
import { findNachbarn } from './nachbarn.ts'
import type { Bestand } from './nachbarn.ts'
import { eckeVon } from './repariere.ts'

/** Areas of several parts, and parts that are splinters. */
export function findTeilbefunde(bestand: Bestand, splitterM: number): readonly Umrissbefund[] {
  return bestand.gestalten.flatMap((gestalt) => {
    const nachGroesse = gestalt.teile.toSorted(
      (a, b) => flaecheM2(b, gestalt.massstab) - flaecheM2(a, gestalt.massstab),
    )
    const [hauptteil, ...weitere] = nachGroesse
    if (hauptteil === undefined) return []
    const schmal = (teil: Vieleck) => breiteM(teil, gestalt.massstab) < splitterM
    const splitter = schmal(hauptteil) ? [hauptteil, ...weitere] : weitere.filter(schmal)
    const exklaven = weitere.filter((teil) => !splitter.includes(teil))
    return [
      ...splitter.map((teil) => toSplitter(bestand, gestalt, teil)),
      ...exklaven.map((teil) => toExklave(bestand, gestalt, teil)),
    ]
  })
}

function toSplitter(bestand: Bestand, gestalt: Gestalt, teil: Vieleck): Umrissbefund {
  const m2 = flaecheM2(teil, gestalt.massstab)
  const ganz = gestalt.teile.length === 1
  return toBefund({
    art: 'SPLITTER',
    schwere: 'WARNUNG',
    satz: ganz
      ? `${nenne(gestalt.umriss)} ist nur ein Streifen von ${formatM2(m2)}.`
      : `${nenne(gestalt.umriss)} hat einen abgetrennten Streifen von ${formatM2(m2)}.`,
    stuecke: [teil],
    m2,
    nummern: [gestalt.umriss.nummer],
    angebote: zuschlagen(bestand, gestalt, teil),
  })
}

function toExklave(bestand: Bestand, gestalt: Gestalt, teil: Vieleck): Umrissbefund {
  const m2 = flaecheM2(teil, gestalt.massstab)
  return toBefund({
    art: 'EXKLAVE',
    schwere: 'HINWEIS',
    satz: `${nenne(gestalt.umriss)} besteht aus ${gestalt.teile.length} Teilen; dieser hat ${formatM2(m2)}. Exklaven darf es geben.`,
    stuecke: [teil],
    m2,
    nummern: [gestalt.umriss.nummer],
    angebote: zuschlagen(bestand, gestalt, teil),
  })
}

/** To the neighbour with the longest common border. */
function zuschlagen(bestand: Bestand, gestalt: Gestalt, teil: Vieleck): readonly Angebot[] {
  const von = gestalt.umriss.nummer
  return findNachbarn(bestand, teil, [von])
    .slice(0, 1)
    .map(({ gestalt: { umriss } }) => ({
      reparatur: { art: 'TEIL_ZUSCHLAGEN', von, ecke: eckeVon(teil), an: umriss.nummer },
      satz: `${nenne(umriss)} zuschlagen`,
      aenderungM2: 0,
    }))
}
