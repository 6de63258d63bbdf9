import { PLAUSIBILITAETSREGELN } from '@sozial/domain/plausibilitaet'
import type { Db } from '@sozial/db'
import { findAlleQuellen } from '../quelle/quelle.lesen.queries.ts'
import {
  findRegelfunde,
  findRegelstaende,
  type Regelfund,
  type Regelstand,
} from './plausibilitaetsregel.queries.ts'
import type {
  PlausibilitaetsausnahmeType,
  PlausibilitaetsregelType,
  RegelfundType,
} from './plausibilitaetsregel.type.ts'

/** All rules in the order of the report, as this Kreis wants them, and how they fared lately. */
export async function findPlausibilitaetsregeln({
  pool,
}: Db): Promise<readonly PlausibilitaetsregelType[]> {
  const staende = await findRegelstaende(pool)
  const quellen = new Map(
    (await findAlleQuellen(pool)).map((quelle) => [quelle.schluessel, quelle]),
  )
  const { lieferungen, funde } = await findRegelfunde(pool)
  return PLAUSIBILITAETSREGELN.map(({ schwelle, ...regel }) => {
    const eigene = staende.filter(({ code }) => code === regel.code)
    const stand = eigene.find(({ quelle }) => quelle === '')
    const toAusnahme = (einer: Regelstand): readonly PlausibilitaetsausnahmeType[] => {
      const quelle = quellen.get(einer.quelle)
      return quelle === undefined ? [] : [{ quelle, schwelle: einer.schwelle, aus: einer.aus }]
    }
    return {
      ...regel,
      aus: stand?.aus ?? false,
      schwelle: schwelle && (stand?.schwelle ?? schwelle.vorgabe),
      vorgabe: schwelle && schwelle.vorgabe,
      einheit: schwelle && schwelle.einheit,
      geaendertAm: stand?.geaendertAm ?? null,
      geaendertVon: stand?.geaendertVon ?? null,
      ausnahmen: eigene.flatMap(toAusnahme),
      lieferungen,
      funde: funde.filter(({ code }) => code === regel.code).map(toFund),
    }
  })
}

function toFund({ quelle, abweichungen }: Regelfund): RegelfundType {
  const gemessene = abweichungen.flatMap((eine) => (eine === null ? [] : [eine]))
  return { quelle, abweichungen: gemessene, ohneMass: abweichungen.length - gemessene.length }
}
