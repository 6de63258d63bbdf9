/** Grants between Jugendämter in words, and what a new one needs. Pure. */
import { formatDatum, toTag } from '@sozial/shared/format'
import type { Zweck } from '../../../gql/schema.generated.ts'
import type { FreigabeFragment } from './rechte.generated.ts'

export type Freigabe = FreigabeFragment

/** The day it is in the Kreis, as YYYY-MM-DD. */
export const heute = (): string => toTag(new Date())

/** "gilt", "widerrufen am …", "noch nicht", "abgelaufen" */
export function freigabestand(
  { gilt, widerrufenAm, widerrufGrund, von }: Freigabe,
  tag = heute(),
): string {
  if (widerrufenAm) {
    return `widerrufen am ${formatDatum(widerrufenAm)}${widerrufGrund ? `: ${widerrufGrund}` : ''}`
  }
  if (gilt) return 'gilt'
  return von > tag ? 'gilt noch nicht' : 'abgelaufen'
}

export interface Entwurf {
  readonly organisation: string
  readonly quelle: string
  readonly zweck: Zweck | ''
  readonly von: string
  readonly bis: string
  readonly grund: string
}

export type Maengel = Partial<Record<keyof Entwurf, string>>

/** What is missing, by field; empty: nothing. */
export function findMaengel(entwurf: Entwurf): Maengel {
  const { organisation, quelle, zweck, von, bis, grund } = entwurf
  return {
    ...(organisation === '' && { organisation: 'Wählen Sie, wer die Werte sehen soll.' }),
    ...(quelle === '' && { quelle: 'Wählen Sie eine Quelle.' }),
    ...(zweck === '' && { zweck: 'Wählen Sie einen Zweck.' }),
    ...(von === '' && { von: 'Nennen Sie den ersten Tag.' }),
    ...(bis === '' && { bis: 'Nennen Sie den letzten Tag.' }),
    ...(von !== '' && bis !== '' && bis < von && { bis: 'Der letzte Tag liegt vor dem ersten.' }),
    ...(grund.trim() === '' && { grund: 'Nennen Sie den Grund in einem Satz.' }),
  }
}
