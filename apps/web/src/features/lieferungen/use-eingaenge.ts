import { useEffect } from 'react'
import { useApolloClient, useMutation, useQuery } from '@apollo/client/react'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { forgetWerte } from '../../lib/forget-werte.ts'
import { istInArbeit } from './eingang-state.ts'
import { EingaengeDocument, EingangDocument, TakeEingaengeDocument } from './eingang.generated.ts'

/** While the server works its progress is asked for; else now and then, for others deliver too. */
const ARBEIT_MS = 1000
const RUHE_MS = 30_000

/** The open files, kept up to date. */
export function useEingaenge() {
  const anfrage = useQuery(EingaengeDocument, { fetchPolicy: 'cache-and-network' })
  const { data, startPolling, stopPolling } = anfrage
  const laeuft = data?.eingaenge.some(istInArbeit) ?? false
  usePolling(laeuft ? ARBEIT_MS : RUHE_MS, { startPolling, stopPolling })
  return anfrage
}

/** One file, kept up to date while the server works on it. */
export function useEingang(id: string) {
  const client = useApolloClient()
  const anfrage = useQuery(EingangDocument, { variables: { id }, fetchPolicy: 'cache-and-network' })
  const { data, startPolling, stopPolling } = anfrage
  const eingang = data?.eingang
  usePolling(eingang && istInArbeit(eingang) ? ARBEIT_MS : 0, { startPolling, stopPolling })
  const zustand = eingang?.zustand
  // Values that hang on it are asked for again once they are there.
  useEffect(() => {
    if (zustand === 'UEBERNOMMEN') forgetWerte(client)
  }, [zustand, client])
  return anfrage
}

interface Polling {
  readonly startPolling: (ms: number) => void
  readonly stopPolling: () => void
}

function usePolling(ms: number, { startPolling, stopPolling }: Polling) {
  useEffect(() => {
    if (ms === 0) return undefined
    startPolling(ms)
    return stopPolling
  }, [ms, startPolling, stopPolling])
}

/** Has files taken over that need no word any more: one order, which the server works off by itself. */
export function useUebernahme() {
  const [take, { error, loading }] = useMutation(TakeEingaengeDocument)
  async function uebernimm(ids: readonly string[]) {
    if (loading) return
    const { data } = await take({ variables: { ids } }).catch(() => ({ data: null }))
    const angenommen = data?.takeEingaenge.filter(({ zustand }) => zustand !== 'GEPRUEFT').length
    if (angenommen === undefined) return
    sageAn(
      angenommen === ids.length
        ? `${ids.length} Dateien werden übernommen.`
        : `${angenommen} von ${ids.length} Dateien werden übernommen; die anderen stehen weiter in der Liste.`,
    )
  }
  return {
    uebernimm: (ids: readonly string[]) => void uebernimm(ids),
    fehler: error ? toFehler(error) : null,
  }
}
