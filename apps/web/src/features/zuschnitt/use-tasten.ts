import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useWerkzeug, type Werkzeug } from './use-werkbank.ts'
import { addZiffer } from './ziffern.ts'

/** So long a digit waits for the next one: "1" is 1 unless a 2 follows. */
const WARTEN_MS = 900

/** Keys of map and list: digits assign, Entf takes out, Enter chooses the Raum; undo everywhere. */
export function useTasten(): (ereignis: KeyboardEvent, id: string | null) => void {
  const werkzeug = useWerkzeug()
  const tippe = useZiffern(werkzeug)
  return (ereignis, id) => {
    const { key, ctrlKey, metaKey } = ereignis
    if (ctrlKey || metaKey) return goThroughVerlauf(werkzeug, ereignis)
    if (key === 'Escape') return leave(werkzeug)
    const bausteine = findBetroffene(werkzeug, id)
    if (bausteine.length === 0 || !werkzeug.daten.darfAendern) return
    if (/^\d$/.test(key)) {
      ereignis.preventDefault()
      tippe(key, bausteine)
    } else if (key === 'Delete' || key === 'Backspace') {
      ereignis.preventDefault()
      werkzeug.ordneZu(bausteine, null)
    } else if (key === 'Enter' && ereignis.currentTarget.getAttribute('role') === 'application') {
      ereignis.preventDefault()
      werkzeug.setAktiv(werkzeug.jetzt.bild.zuordnung[bausteine[0] ?? -1] ?? null)
    }
  }
}

/** What is chosen together, else the Baustein that is looked at. */
function findBetroffene({ auswahl, daten }: Werkzeug, id: string | null): readonly number[] {
  if (auswahl.size > 0) return [...auswahl]
  const baustein = daten.ids.indexOf(id ?? '')
  return baustein < 0 ? [] : [baustein]
}

function goThroughVerlauf(werkzeug: Werkzeug, ereignis: KeyboardEvent): void {
  const key = ereignis.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  ereignis.preventDefault()
  const vor = key === 'y' || ereignis.shiftKey
  const satz = werkzeug.werkbank[vor ? 'redo' : 'undo']()
  const was = vor ? 'Wiederholt' : 'Zurückgenommen'
  werkzeug.setHinweis(satz === null ? 'Hier gibt es nichts mehr.' : `${was}: ${satz}`)
}

function leave({ setAktiv, setAuswahl, setGezeigt, setHinweis }: Werkzeug): void {
  setAktiv(null)
  setAuswahl(new Set())
  setGezeigt([])
  setHinweis('')
}

/** Digits add up to the number of a Raum. */
function useZiffern(werkzeug: Werkzeug): (ziffer: string, bausteine: readonly number[]) => void {
  const ziffern = useRef('')
  const uhr = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(uhr.current), [])
  const { jetzt, setHinweis } = werkzeug
  const ordneZu = (nummer: string, bausteine: readonly number[]): void => {
    ziffern.current = ''
    const ziel = jetzt.bild.raeume.find((raum) => String(raum.nummer) === nummer)
    if (!ziel) return setHinweis(`Einen Raum ${nummer} gibt es nicht.`)
    werkzeug.ordneZu(bausteine, ziel)
    werkzeug.setAuswahl(new Set())
  }
  return (ziffer, bausteine) => {
    clearTimeout(uhr.current)
    const nummern = jetzt.bild.raeume.map(({ nummer }) => nummer)
    const lage = addZiffer(ziffern.current, ziffer, nummern)
    if (lage.art !== 'WARTET') return ordneZu(lage.ziffern, bausteine)
    ziffern.current = lage.ziffern
    setHinweis(`Raum ${lage.ziffern} …`)
    uhr.current = setTimeout(() => ordneZu(lage.ziffern, bausteine), WARTEN_MS)
  }
}
