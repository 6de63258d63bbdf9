/** A draft that saves itself: on this device at once, on the server after a moment. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Angebotsinhalt } from '@sozial/domain/angebot'
import { toFehler, type Fehler } from '../../../lib/fehler.ts'
import { anfangOf } from './anfang.ts'
import { SpeichereEntwurfDocument } from './angebote.generated.ts'
import type { Bild } from './angebot-worte.ts'
import {
  holeAbgelegtes,
  legeAb,
  pruefeEntwurf,
  vergiss,
  type Geprueftes,
} from './entwurfsspeicher.ts'
import type { Schreiber } from './use-schreiber.ts'

/** Silence after which is saved; and how often is tried again without connection. */
const RUHE_MS = 1200
const NEU_VERSUCHEN_MS = 8000

export type Speicherlage =
  | { readonly art: 'GESPEICHERT' | 'OFFEN' | 'SPEICHERT' | 'OHNE_VERBINDUNG' }
  | { readonly art: 'FEHLER'; readonly fehler: Fehler }

export interface Entwurf {
  readonly inhalt: Angebotsinhalt
  readonly maengel: Geprueftes['maengel']
  readonly lage: Speicherlage
  readonly aendere: (teil: Partial<Angebotsinhalt>) => void
  /** Saves what is open now. @returns whether everything is on the server */
  readonly sichere: () => Promise<boolean>
}

const startOf = (bild: Bild): Angebotsinhalt => holeAbgelegtes(bild.id) ?? anfangOf(bild)

/** Sends what lies open after a moment of silence, and again where there was no connection. */
function useSelbstspeichern(
  lage: Speicherlage,
  inhalt: Angebotsinhalt,
  sichere: () => Promise<boolean>,
): void {
  useEffect(() => {
    if (lage.art !== 'OFFEN' && lage.art !== 'OHNE_VERBINDUNG') return undefined
    const warten = lage.art === 'OFFEN' ? RUHE_MS : NEU_VERSUCHEN_MS
    const uhr = setTimeout(() => void sichere(), warten)
    return () => clearTimeout(uhr)
  }, [lage, inhalt, sichere])
}

export function useEntwurf(bild: Bild, schreibe: Schreiber): Entwurf {
  const { id } = bild
  const [inhalt, setInhalt] = useState(() => startOf(bild))
  const [lage, setLage] = useState<Speicherlage>(() => ({
    art: holeAbgelegtes(id) === null ? 'GESPEICHERT' : 'OFFEN',
  }))
  const neuester = useRef(inhalt)
  const sichere = useCallback(async (): Promise<boolean> => {
    const gesendet = neuester.current
    const geprueft = pruefeEntwurf(gesendet)
    setLage({ art: 'SPEICHERT' })
    try {
      await schreibe(SpeichereEntwurfDocument, { inhalt: geprueft.inhalt })
    } catch (error) {
      const fehler = toFehler(error)
      setLage(fehler.code === 'OHNE_VERBINDUNG' ? { art: fehler.code } : { art: 'FEHLER', fehler })
      return false
    }
    const ganz = neuester.current === gesendet
    if (ganz && Object.keys(geprueft.maengel).length === 0) vergiss(id)
    setLage({ art: ganz ? 'GESPEICHERT' : 'OFFEN' })
    return ganz
  }, [id, schreibe])
  useSelbstspeichern(lage, inhalt, sichere)
  function aendere(teil: Partial<Angebotsinhalt>): void {
    const neu = { ...neuester.current, ...teil }
    neuester.current = neu
    legeAb(id, neu)
    setInhalt(neu)
    setLage({ art: 'OFFEN' })
  }
  const { maengel } = useMemo(() => pruefeEntwurf(inhalt), [inhalt])
  return { inhalt, maengel, lage, aendere, sichere }
}
