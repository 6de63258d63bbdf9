import { useEffect, useSyncExternalStore } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { nimmUebergebenes, type Sendung } from '../../app/uebergabe.ts'
import { sageAn } from '../../lib/ansage.ts'
import { forgetWerte } from '../../lib/forget-werte.ts'
import { urteile, type Pruefung } from './pruefung-state.ts'
import { dispatchPruefung as dispatch, getPruefung, subscribePruefung } from './pruefung-store.ts'
import { sendLieferung } from './upload.ts'

export interface Pruefungssteuerung extends Pruefung {
  /** Checks the files one after the other; nothing is taken over yet. */
  readonly pruefe: (dateien: readonly File[]) => void
  /** Checks the file that another page handed over, if there is one. */
  readonly nimmAuf: () => void
  readonly dateiOf: (id: number) => File | undefined
  /** Takes checked files over, one after the other. */
  readonly uebernimm: (ids: readonly number[]) => void
  readonly zeige: (id: number) => void
  readonly verwirf: (id: number) => void
}

let letzteId = 0
/** The bytes stay beside the state, so that nothing has to be chosen twice. */
const sendungen = new Map<number, Sendung>()

function keepSendung(sendung: Sendung): {
  readonly id: number
  readonly name: string
  readonly groesse: number
} {
  letzteId += 1
  sendungen.set(letzteId, sendung)
  const { datei } = sendung
  return { id: letzteId, name: datei.name, groesse: datei.size }
}

export function usePruefung(): Pruefungssteuerung {
  const pruefung = useSyncExternalStore(subscribePruefung, getPruefung)
  useEffect(() => () => dispatch({ art: 'verlassen' }), [])

  const sendeAlle = useSenden()

  function pruefe(auswahl: readonly Sendung[]) {
    const neue = auswahl.map(keepSendung)
    dispatch({ art: 'gewaehlt', dateien: neue })
    void sendeAlle(
      neue.map(({ id }) => id),
      'PRUEFEN',
    )
  }

  return {
    ...pruefung,
    pruefe: (auswahl) => pruefe(auswahl.map((datei) => ({ datei, zuordnung: null }))),
    nimmAuf: () => {
      const uebergeben = nimmUebergebenes('/verwaltung/lieferungen')
      if (uebergeben) pruefe([uebergeben])
    },
    dateiOf: (id) => sendungen.get(id)?.datei,
    uebernimm: (ids) => void sendeAlle(ids, 'UEBERNEHMEN'),
    zeige: (id) => dispatch({ art: 'zeige', id }),
    verwirf: (id) => {
      sendungen.delete(id)
      dispatch({ art: 'verworfen', id })
    },
  }
}

/** Sends files one after the other and tells what became of each. */
function useSenden() {
  const client = useApolloClient()
  async function sende(id: number, wozu: 'PRUEFEN' | 'UEBERNEHMEN') {
    const sendung = sendungen.get(id)
    if (!sendung) return
    const { datei, zuordnung } = sendung
    dispatch({ art: 'gesendet', id, wozu })
    const antwort = await sendLieferung({
      datei,
      zuordnung,
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
  return sendeAlle
}
