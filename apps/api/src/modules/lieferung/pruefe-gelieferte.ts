import type { Meldung } from '@sozial/formate/lesung'
import { toTag } from '@sozial/shared/format'
import type { Tx } from '../../database/transaction.ts'
import type { Kreiszeile, Raumschluessel } from '../kreis/raum.queries.ts'
import { findRegelstaende } from '../plausibilitaetsregel/plausibilitaetsregel.queries.ts'
import type { Lieferungsbericht } from './bericht.ts'
import type { Verorteter } from './figuren.ts'
import type { Importauftrag } from './import-lieferung.ts'
import {
  compareGruppen,
  createLieferungszahlen,
  findGruppenbilder,
} from './lieferungszahl.queries.ts'
import type { Zellenvergleich } from './lieferungszahl.queries.ts'
import { pruefePlausibilitaet } from './plausibilitaet.ts'
import type { Pruefstoff } from './plausibilitaet-stoff.ts'
import { findReihen } from './reihen.ts'
import { toZahlenzeilen } from './zahlenzeilen.ts'

/** The Kreis and what lies in it. */
const istEigener = ({ ebene, schluessel }: Raumschluessel, kreis: Kreiszeile): boolean =>
  ebene === 'KREIS' ? schluessel === kreis.schluessel : ebene !== 'BUND' && ebene !== 'LAND'

/** Brings the figures beside those that are stored and holds them against the rules. */
export async function pruefeGelieferte(
  tx: Tx,
  { zuordnung }: Pick<Importauftrag, 'zuordnung'>,
  stoff: Pick<Pruefstoff, 'kreis' | 'raeume' | 'lesung' | 'kennungen'> &
    Pick<Lieferungsbericht, 'meldungen'> & { readonly strom: Verorteter },
): Promise<{ readonly vergleich: Zellenvergleich; readonly meldungen: readonly Meldung[] }> {
  const { kennungen, strom } = stoff
  const reihen = await findReihen(tx, kennungen, strom)
  // What was stored today has no statistics yet: loops that look cheap take minutes.
  await tx.query('SET LOCAL enable_nestloop = off; SET LOCAL enable_mergejoin = off')
  const eigene = stoff.raeume.filter((raum) => istEigener(raum, stoff.kreis))
  const zeilen = toZahlenzeilen(strom, new Set(eigene.map(({ raumId }) => raumId)))
  await createLieferungszahlen(tx, kennungen, { zeilen, ...reihen })
  const gruppen = await findGruppenbilder(tx)
  const vergleich = compareGruppen(gruppen)
  const staende = await findRegelstaende(tx)
  const heute = toTag(new Date())
  const gefunden = await pruefePlausibilitaet({
    ...stoff,
    tx,
    zuordnung,
    reihen,
    gruppen,
    vergleich,
    staende,
    heute,
  })
  await tx.query('SET LOCAL enable_nestloop = DEFAULT; SET LOCAL enable_mergejoin = DEFAULT')
  return { vergleich, meldungen: [...stoff.meldungen, ...gefunden] }
}
