import { skaliert, vereinigt } from '../geheimhaltung/index.ts'
import type { Bau } from './bauzelle.ts'
import type { Restbedarf } from './zellen.ts'

/**
 * What is left of a whole that everybody reads is known when its part is: the
 * part must be as uncertain as the rest, seen from the other end. No further
 * cell is needed.
 */
export function addRestbedarf(bau: Bau, { zaehler, nenner, bedarf }: Restbedarf): void {
  const teil = bau.zellen[zaehler.zelle]!
  const ganzes = bau.zellen[nenner.zelle]!.wert! / nenner.faktor
  if (bedarf.art !== 'SPANNE') return
  const vomAnderenEnde = {
    art: 'SPANNE' as const,
    unten: Math.max(0, ganzes - bedarf.oben),
    oben: ganzes - bedarf.unten,
  }
  teil.bedarf = vereinigt(teil.bedarf, skaliert(vomAnderenEnde, zaehler.faktor))
}
