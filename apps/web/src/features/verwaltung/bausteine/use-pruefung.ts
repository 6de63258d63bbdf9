import type { Reparatur, Umriss } from '@sozial/domain/geometrie'
import type { Spaltenwahl } from '@sozial/formate/umrisse'
import { useEffect, useRef, useState } from 'react'
import { FEHLERTEXTE } from '../../../lib/fehler.ts'
import { UNLESBAR } from './pruefung.ts'
import type { Antwort, Befundlage, Frage } from './pruefung.ts'

/** A repair that was chosen, with its label. */
export interface Schritt {
  /** The finding it is about. */
  readonly kennung: string
  readonly reparaturen: readonly Reparatur[]
  readonly satz: string
}

export interface Pruefstand {
  readonly name: string
  readonly laeuft: boolean
  readonly lage: Befundlage | null
  readonly fehler: string | null
  readonly schritte: readonly Schritt[]
  readonly kommunen: readonly Umriss[]
}

const ANFANG: Pruefstand = {
  name: '',
  laeuft: false,
  lage: null,
  fehler: null,
  schritte: [],
  kommunen: [],
}

/** A file of Bausteine, what was found in it and what was done about it. */
export function usePruefung() {
  const [stand, setStand] = useState(ANFANG)
  const dateien = useRef<readonly File[]>([])
  const { frage } = usePruefer((antwort) =>
    setStand((alt) => ({
      ...alt,
      laeuft: false,
      lage: antwort.art === 'LAGE' ? antwort.lage : null,
      fehler: antwort.art === 'UNLESBAR' ? antwort.text : null,
    })),
  )

  async function lies(neue: readonly File[], wahl: Partial<Spaltenwahl> = {}) {
    dateien.current = neue
    const name = neue.map((datei) => datei.name).join(', ')
    setStand({ ...ANFANG, name, laeuft: true })
    const kommunen = await loadKommunen()
    if (typeof kommunen === 'string') return setStand({ ...ANFANG, name, fehler: kommunen })
    const inhalte = await Promise.all(
      neue.map(async (datei) => ({
        name: datei.name,
        inhalt: new Uint8Array(await datei.arrayBuffer()),
      })),
    )
    setStand({ ...ANFANG, name, laeuft: true, kommunen })
    return frage({ art: 'LESEN', dateien: inhalte, wahl, kommunen })
  }

  function wende(schritte: readonly Schritt[]) {
    setStand((alt) => ({ ...alt, schritte, laeuft: true }))
    frage({ art: 'REPARIEREN', reparaturen: schritte.flatMap(({ reparaturen }) => reparaturen) })
  }

  return {
    stand,
    lies,
    waehle: (wahl: Partial<Spaltenwahl>) => lies(dateien.current, wahl),
    repariere: (schritt: Schritt) => wende([...stand.schritte, schritt]),
    nimmZurueck: () => wende(stand.schritte.slice(0, -1)),
    leere: () => setStand(ANFANG),
  }
}

/** The thread lives as long as the page. */
function usePruefer(onAntwort: (antwort: Antwort) => void) {
  const worker = useRef<Worker | null>(null)
  const melde = useRef(onAntwort)
  useEffect(() => {
    melde.current = onAntwort
  })
  useEffect(() => () => worker.current?.terminate(), [])
  return {
    frage: (frage: Frage) => {
      worker.current ??= starte((antwort) => melde.current(antwort))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- meant for windows; a thread has no origin to name
      worker.current.postMessage(frage)
    },
  }
}

function starte(onAntwort: (antwort: Antwort) => void): Worker {
  const worker = new Worker(new URL('pruefung.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Antwort>) => onAntwort(data))
  worker.addEventListener('error', () => onAntwort(UNLESBAR))
  return worker
}

/** The outlines to hold the file against, or why they are not there. */
async function loadKommunen(): Promise<readonly Umriss[] | string> {
  try {
    const antwort = await fetch('/bausteine/kommunen')
    const { kommunen, fehler } = (await antwort.json()) as {
      readonly kommunen?: readonly Umriss[]
      readonly fehler?: { readonly text?: string }
    }
    return kommunen ?? fehler?.text ?? FEHLERTEXTE.UNERWARTET.text
  } catch {
    return FEHLERTEXTE.OHNE_VERBINDUNG.text
  }
}
