/** Files on their way to the server, kept beside the page: who looks at the map meanwhile finds them again. */
import { useEffect, useSyncExternalStore } from 'react'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { useApolloClient } from '@apollo/client/react'
import { nimmUebergebenes, type Sendung as Uebergebenes } from '../../app/uebergabe.ts'
import { sageAn } from '../../lib/ansage.ts'
import type { Fehler } from '../../lib/fehler.ts'
import { createKennung } from '../../lib/kennung.ts'
import { CheckEingangDocument } from './eingang.generated.ts'
import { sendDatei } from './send-datei.ts'

/** A file that has not arrived yet. */
export interface Sendung {
  readonly schluessel: string
  readonly datei: File
  readonly zuordnung: Zuordnung | null
  /** Part that has been sent, 0 … 1. */
  readonly anteil: number
  /** Why it did not arrive; `null` while it is on its way. */
  readonly fehler: Fehler | null
}

let sendungen: readonly Sendung[] = []
const hoerer = new Set<() => void>()

function setSendungen(neu: readonly Sendung[]) {
  sendungen = neu
  for (const melde of hoerer) melde()
}

function setSendung(schluessel: string, neu: Partial<Sendung>) {
  setSendungen(
    sendungen.map((eine) => (eine.schluessel === schluessel ? { ...eine, ...neu } : eine)),
  )
}

function subscribe(melde: () => void) {
  hoerer.add(melde)
  return () => hoerer.delete(melde)
}

export interface Sendesteuerung {
  readonly sendungen: readonly Sendung[]
  /** @param zuordnung how their columns are read, where that is known */
  readonly sende: (dateien: readonly File[], zuordnung?: Zuordnung | null) => void
  /** Once more with the same key: what had arrived all the same is not there twice. */
  readonly wiederhole: (schluessel: string) => void
  readonly vergiss: (schluessel: string) => void
}

/** @param onAngekommen the Eingänge of all files that were chosen together */
export function useSenden(onAngekommen: (ids: readonly string[]) => void): Sendesteuerung {
  const client = useApolloClient()
  const aktuelle = useSyncExternalStore(subscribe, () => sendungen)
  useWarnung(aktuelle.some(({ fehler }) => fehler === null))

  async function sendeEine({ schluessel, datei, zuordnung }: Sendung): Promise<readonly string[]> {
    setSendung(schluessel, { fehler: null, anteil: 0 })
    const ergebnis = await sendDatei({
      datei,
      schluessel,
      onFortschritt: (anteil) => setSendung(schluessel, { anteil }),
    })
    if (ergebnis.art === 'GESCHEITERT') {
      setSendung(schluessel, { fehler: ergebnis.fehler })
      sageAn(`${datei.name}: ${ergebnis.fehler.text}`)
      return []
    }
    const [id] = ergebnis.ids
    if (zuordnung && id !== undefined && ergebnis.ids.length === 1) {
      const variables = { id, zuordnung: JSON.stringify(zuordnung) }
      await client.mutate({ mutation: CheckEingangDocument, variables }).catch(() => null)
    }
    setSendungen(sendungen.filter((eine) => eine.schluessel !== schluessel))
    return ergebnis.ids
  }

  /** One after the other, so that the first is checked while the second is on its way. */
  async function sendeAlle(neue: readonly Sendung[]) {
    setSendungen([...sendungen, ...neue])
    const ids: string[] = []
    for (const eine of neue) ids.push(...(await sendeEine(eine)))
    onAngekommen(ids)
  }

  useEffect(() => {
    const uebergeben = nimmUebergebenes('/verwaltung/lieferungen')
    if (uebergeben) void sendeAlle([toSendung(uebergeben)])
    // Once: the file is then among those of this page.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  return {
    sendungen: aktuelle,
    sende: (dateien, zuordnung = null) =>
      void sendeAlle(dateien.map((datei) => toSendung({ datei, zuordnung }))),
    wiederhole: (schluessel) => {
      const eine = sendungen.find((sendung) => sendung.schluessel === schluessel)
      if (eine) void sendeEine(eine).then(onAngekommen)
    },
    vergiss: (schluessel) =>
      setSendungen(sendungen.filter((eine) => eine.schluessel !== schluessel)),
  }
}

const toSendung = ({ datei, zuordnung }: Uebergebenes): Sendung => ({
  schluessel: createKennung(),
  datei,
  zuordnung,
  anteil: 0,
  fehler: null,
})

/** Closing the window now would lose what has not arrived. */
function useWarnung(unterwegs: boolean) {
  useEffect(() => {
    if (!unterwegs) return undefined
    const warne = (ereignis: BeforeUnloadEvent) => ereignis.preventDefault()
    window.addEventListener('beforeunload', warne)
    return () => window.removeEventListener('beforeunload', warne)
  }, [unterwegs])
}
