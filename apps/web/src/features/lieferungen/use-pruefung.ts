import { useEffect, useSyncExternalStore } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { sageAn } from '../../lib/ansage.ts'
import { forgetWerte } from '../../lib/forget-werte.ts'
import { urteile, type Pruefung } from './pruefung-state.ts'
import { dispatchPruefung as dispatch, getPruefung, subscribePruefung } from './pruefung-store.ts'
import { sendLieferung } from './upload.ts'

export interface Pruefungssteuerung extends Pruefung {
  /** Checks the files one after the other; nothing is taken over yet. */
  readonly pruefe: (dateien: readonly File[]) => void
  /** Takes checked files over, one after the other. */
  readonly uebernimm: (ids: readonly number[]) => void
  readonly zeige: (id: number) => void
  readonly verwirf: (id: number) => void
}

let letzteId = 0
/** The bytes stay beside the state, so that nothing has to be chosen twice. */
const dateien = new Map<number, File>()

function keepDatei(datei: File): {
  readonly id: number
  readonly name: string
  readonly groesse: number
} {
  letzteId += 1
  dateien.set(letzteId, datei)
  return { id: letzteId, name: datei.name, groesse: datei.size }
}

export function usePruefung(): Pruefungssteuerung {
  const pruefung = useSyncExternalStore(subscribePruefung, getPruefung)
  const client = useApolloClient()
  useEffect(() => () => dispatch({ art: 'verlassen' }), [])

  async function sende(id: number, wozu: 'PRUEFEN' | 'UEBERNEHMEN') {
    const datei = dateien.get(id)
    if (!datei) return
    dispatch({ art: 'gesendet', id, wozu })
    const antwort = await sendLieferung({
      datei,
      nurPruefen: wozu === 'PRUEFEN',
      onFortschritt: (anteil) => dispatch({ art: 'fortschritt', id, anteil }),
    })
    const art = wozu === 'PRUEFEN' ? 'geprueft' : 'uebernommen'
    dispatch({ art, id, antwort })
    const { titel } = urteile({ id, name: datei.name, groesse: 0, stand: { art, antwort } })
    sageAn(`${datei.name}: ${titel}`)
    if (wozu === 'UEBERNEHMEN' && antwort.art === 'gelesen') forgetWerte(client)
  }

  async function sendeAlle(ids: readonly number[], wozu: 'PRUEFEN' | 'UEBERNEHMEN') {
    for (const id of ids) await sende(id, wozu)
  }

  return {
    ...pruefung,
    pruefe: (auswahl) => {
      const neue = auswahl.map(keepDatei)
      dispatch({ art: 'gewaehlt', dateien: neue })
      void sendeAlle(
        neue.map(({ id }) => id),
        'PRUEFEN',
      )
    },
    uebernimm: (ids) => void sendeAlle(ids, 'UEBERNEHMEN'),
    zeige: (id) => dispatch({ art: 'zeige', id }),
    verwirf: (id) => {
      dateien.delete(id)
      dispatch({ art: 'verworfen', id })
    },
  }
}
