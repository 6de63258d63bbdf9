import { useEffect } from 'react'
import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { nimmUebergebenes } from '../../app/uebergabe.ts'
import { sageAn } from '../../lib/ansage.ts'
import { CheckEingangDocument } from './eingang.generated.ts'
import { sendDatei } from './send-datei.ts'
import {
  addSendungen,
  findSendung,
  removeSendung,
  updateSendung,
  useSendungen,
  type Sendung,
} from './sendungen.ts'

export interface Sendesteuerung {
  readonly sendungen: readonly Sendung[]
  /** @param zuordnung how their columns are read, where that is known */
  readonly sende: (dateien: readonly File[], zuordnung?: Zuordnung | null) => void
  readonly wiederhole: (schluessel: string) => void
  readonly vergiss: (schluessel: string) => void
}

/** @param onAngekommen the Eingänge of all files that were chosen together */
export function useSenden(onAngekommen: (ids: readonly string[]) => void): Sendesteuerung {
  const client = useApolloClient()
  const sendungen = useSendungen()
  useWarnung(sendungen.some(({ fehler }) => fehler === null))

  /** One after the other, so that the first is checked while the second is on its way. */
  async function sendeAlle(neue: readonly Sendung[]) {
    const ids: string[] = []
    for (const eine of neue) ids.push(...(await sendeEine(client, eine)))
    if (ids.length > 0) onAngekommen(ids)
  }

  useEffect(() => {
    const uebergeben = nimmUebergebenes('/verwaltung/lieferungen')
    if (uebergeben) void sendeAlle(addSendungen([uebergeben]))
    // oxlint-disable-next-line react/exhaustive-deps -- once: the file is then among those of this page
  }, [])

  return {
    sendungen,
    sende: (dateien, zuordnung = null) =>
      void sendeAlle(addSendungen(dateien.map((datei) => ({ datei, zuordnung })))),
    wiederhole: (schluessel) => {
      const eine = findSendung(schluessel)
      if (eine) void sendeAlle([eine])
    },
    vergiss: removeSendung,
  }
}

/** @returns the Eingänge that it became; none when it did not arrive */
async function sendeEine(
  client: ApolloClient,
  { schluessel, datei, zuordnung }: Sendung,
): Promise<readonly string[]> {
  updateSendung(schluessel, { fehler: null, anteil: 0 })
  const ergebnis = await sendDatei({
    datei,
    schluessel,
    onFortschritt: (anteil) => updateSendung(schluessel, { anteil }),
  })
  if (ergebnis.art === 'GESCHEITERT') {
    updateSendung(schluessel, { fehler: ergebnis.fehler })
    sageAn(`${datei.name}: ${ergebnis.fehler.text}`)
    return []
  }
  const [id] = ergebnis.ids
  if (zuordnung && id !== undefined && ergebnis.ids.length === 1) {
    const variables = { id, zuordnung: JSON.stringify(zuordnung) }
    // Where that fails the page of the file asks for its columns.
    await client.mutate({ mutation: CheckEingangDocument, variables }).catch(() => null)
  }
  removeSendung(schluessel)
  return ergebnis.ids
}

/** Closing the window now would lose what has not arrived. */
function useWarnung(unterwegs: boolean) {
  useEffect(() => {
    if (!unterwegs) return undefined
    const warne = (ereignis: BeforeUnloadEvent) => ereignis.preventDefault()
    window.addEventListener('beforeunload', warne)
    return () => window.removeEventListener('beforeunload', warne)
  }, [unterwegs])
}
