import { findSchwellen, type Geheimhaltungsregel } from '@sozial/domain/geheimhaltung'
import type { Regelort } from './regel.queries.ts'
import type { Schutzindikator } from './regel.lesen.queries.ts'

/**
 * What somebody who has just changed a rule has to know: where a definition
 * asks for more anyway, where rounding cannot hold, and that nothing published
 * changes by it.
 */
export function describeFolgen(
  ort: Regelort,
  regeln: readonly Geheimhaltungsregel[],
  indikatoren: readonly Schutzindikator[],
): readonly string[] {
  const betroffene = indikatoren.filter(
    ({ indikatorId, quellen }) =>
      (ort.indikatorId === null || ort.indikatorId === indikatorId) &&
      (ort.quelleId === null || quellen.includes(ort.quelleId)),
  )
  const regel = regeln.find(
    ({ quelleId, indikatorId }) => quelleId === ort.quelleId && indikatorId === ort.indikatorId,
  )
  const { minZaehler = null } = regel ?? {}
  const schwellen = betroffene.map((indikator) => ({
    ...indikator,
    ...findSchwellen(regeln, indikator),
  }))
  const strengere = schwellen.filter((eine) => minZaehler !== null && eine.minZaehler > minZaehler)
  const gemischte =
    regel?.verfahren === 'RUNDUNG_5' ? schwellen.filter(({ gemischt }) => gemischt) : []
  return [
    ...(strengere.length > 0
      ? [`Mehr verlangt bleibt bei ${nenne(strengere)}: es gilt immer das Strengste.`]
      : []),
    ...(gemischte.length > 0
      ? [
          `Nicht gerundet wird ${nenne(gemischte)}: dort kommen Fälle anderer Quellen hinzu, die nicht runden. Dort werden kleine Zahlen weiter gesperrt.`,
        ]
      : []),
    'Was veröffentlicht ist, bleibt, wie es ist. Die Regel gilt ab dem nächsten Entwurf.',
  ]
}

function nenne(indikatoren: readonly { readonly name: string }[]): string {
  const namen = indikatoren.slice(0, 3).map(({ name }) => `„${name}“`)
  const weitere = indikatoren.length - namen.length
  return weitere > 0 ? `${namen.join(', ')} und ${weitere} weiteren` : namen.join(', ')
}
