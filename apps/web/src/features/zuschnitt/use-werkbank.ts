import {
  createContext,
  use,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { useSearchParams } from 'react-router'
import { formatAnzahl } from '@sozial/shared/format'
import { sageAn } from '../../lib/ansage.ts'
import { createHoverStore, type HoverStore } from '../../map/hover.ts'
import { createAblage } from './ablage.ts'
import { zuordnen, type Raum, type Schritt } from './bild.ts'
import { rechne, type Gerechnetes, type Zuschnittsdaten } from './daten.ts'
import {
  createWerkbank,
  type Leitung,
  type Serverstand,
  type Werkbank,
  type Werkbankstand,
} from './werkbank.ts'

/** Everything that the parts of the workbench share. */
export interface Werkzeug {
  readonly daten: Zuschnittsdaten
  readonly werkbank: Werkbank
  readonly stand: Werkbankstand
  /** Reckoned from what is on screen. */
  readonly jetzt: Gerechnetes
  readonly hover: HoverStore
  /** Key of the Raum that is drawn at. */
  readonly aktiv: Raum | null
  readonly setAktiv: (key: string | null) => void
  readonly auswahl: ReadonlySet<number>
  readonly setAuswahl: (auswahl: ReadonlySet<number>) => void
  /** Bausteine that a finding shows. */
  readonly gezeigt: readonly number[]
  readonly setGezeigt: (bausteine: readonly number[]) => void
  readonly kommune: string | null
  readonly setKommune: (schluessel: string | null) => void
  /** A sentence under the tools: what the last action did, or why it did nothing. */
  readonly hinweis: string
  readonly setHinweis: (satz: string) => void
  readonly tu: (satz: string, schritte: readonly Schritt[]) => void
  readonly ordneZu: (bausteine: readonly number[], ziel: Raum | null) => void
}

const WerkzeugKontext = createContext<Werkzeug | null>(null)
export const Werkzeuggeber = WerkzeugKontext.Provider

export function useWerkzeug(): Werkzeug {
  const werkzeug = use(WerkzeugKontext)
  if (!werkzeug) throw new Error('useWerkzeug needs a Werkzeuggeber around it.')
  return werkzeug
}

/** How often the workbench looks whether others have drawn. */
const NACHSEHEN_MS = 20_000

function useBank(daten: Zuschnittsdaten, server: Serverstand, leitung: Leitung): Werkbank {
  const [werkbank] = useState(() =>
    createWerkbank({ server, leitung, ablage: createAblage(daten.id) }),
  )
  useEffect(() => {
    const jetzt = (): void => werkbank.sendeJetzt()
    const nachsehen = (): void => {
      if (document.visibilityState === 'visible') werkbank.sieheNach()
    }
    const uhr = setInterval(nachsehen, NACHSEHEN_MS)
    const beimGehen = (ereignis: BeforeUnloadEvent): void => {
      if (werkbank.get().offen.length > 0) ereignis.preventDefault()
    }
    window.addEventListener('online', jetzt)
    window.addEventListener('focus', nachsehen)
    window.addEventListener('beforeunload', beimGehen)
    return () => {
      clearInterval(uhr)
      window.removeEventListener('online', jetzt)
      window.removeEventListener('focus', nachsehen)
      window.removeEventListener('beforeunload', beimGehen)
    }
  }, [werkbank])
  return werkbank
}

/** The Raum that is drawn at stands in the address by its number: reloaded and sent on, it opens again. */
function useAktiv(raeume: readonly Raum[]) {
  const [suche, setSuche] = useSearchParams()
  const genannt = suche.get('raum')
  const [aktivKey, setAktiv] = useState(
    () => raeume.find(({ nummer }) => String(nummer) === genannt)?.key ?? null,
  )
  const aktiv = raeume.find(({ key }) => key === aktivKey) ?? null
  const nummer = aktiv && String(aktiv.nummer)
  useEffect(() => {
    if (nummer === genannt) return
    setSuche(
      (bisher) => {
        if (nummer === null) bisher.delete('raum')
        else bisher.set('raum', nummer)
        return bisher
      },
      { replace: true, preventScrollReset: true },
    )
  }, [nummer, genannt, setSuche])
  return { aktiv, setAktiv }
}

/** What is looked at and chosen; nothing of it is saved. */
function useBlick() {
  const [hover] = useState(createHoverStore)
  const [auswahl, setAuswahl] = useState<ReadonlySet<number>>(new Set())
  const [gezeigt, setGezeigt] = useState<readonly number[]>([])
  const [kommune, setKommune] = useState<string | null>(null)
  const [hinweis, setSatz] = useState('')
  const setHinweis = useCallback((satz: string) => {
    setSatz(satz)
    sageAn(satz)
  }, [])
  return {
    hover,
    auswahl,
    setAuswahl,
    gezeigt,
    setGezeigt,
    kommune,
    setKommune,
    hinweis,
    setHinweis,
  }
}

/** The state of the workbench and what can be done with it. */
export function useWerkbank(
  daten: Zuschnittsdaten,
  server: Serverstand,
  leitung: Leitung,
): Werkzeug {
  const werkbank = useBank(daten, server, leitung)
  const stand = useSyncExternalStore(werkbank.subscribe, werkbank.get)
  const bild = useDeferredValue(stand.bild)
  const jetzt = useMemo(() => rechne(daten, bild), [daten, bild])
  const { aktiv, setAktiv } = useAktiv(stand.bild.raeume)
  const blick = useBlick()
  const { setHinweis } = blick
  const tu = useCallback(
    (satz: string, schritte: readonly Schritt[]) => {
      werkbank.tu({ satz, schritte })
      setHinweis(satz)
    },
    [werkbank, setHinweis],
  )
  const ordneZu = useCallback(
    (bausteine: readonly number[], ziel: Raum | null) => {
      const { schritt, satz } = planeZuordnung(daten, werkbank.get().bild, { bausteine, ziel })
      if (schritt) werkbank.tu({ satz, schritte: [schritt] })
      setHinweis(satz)
    },
    [daten, werkbank, setHinweis],
  )
  return { daten, werkbank, stand, jetzt, aktiv, setAktiv, tu, ordneZu, ...blick }
}

interface Zuordnungswunsch {
  readonly bausteine: readonly number[]
  readonly ziel: Raum | null
}

/** Bausteine of another Kommune stay where they are, and the sentence says so: a lasso need not be exact. */
export function planeZuordnung(
  daten: Zuschnittsdaten,
  bild: Werkbankstand['bild'],
  { bausteine, ziel }: Zuordnungswunsch,
): { readonly schritt: Schritt | null; readonly satz: string } {
  const kommuneOf = (baustein: number): string =>
    daten.kommunen[daten.bausteine.kommunen[baustein] ?? -1]?.schluessel ?? ''
  const eigene = ziel
    ? bausteine.filter((baustein) => kommuneOf(baustein) === ziel.kommune)
    : bausteine
  const fremde = bausteine.length - eigene.length
  const schritt = zuordnen(bild, eigene, ziel?.key ?? null)
  const wohin = ziel ? `${ziel.nummer} ${ziel.name}` : ''
  const name = daten.kommunen.find(({ schluessel }) => schluessel === ziel?.kommune)?.name ?? ''
  const rest =
    fremde > 0
      ? ` ${formatAnzahl(fremde, 'Baustein liegt', 'Bausteine liegen')} nicht in ${name} und ${fremde === 1 ? 'bleibt' : 'bleiben'}, wo ${fremde === 1 ? 'er ist' : 'sie sind'}.`
      : ''
  if (schritt?.art !== 'ZUORDNEN') {
    return { schritt: null, satz: rest.trim() || 'Daran ändert sich nichts.' }
  }
  const [erster] = schritt.wechsel
  const was =
    schritt.wechsel.length === 1
      ? (daten.bausteine.namen[erster?.baustein ?? -1] ?? '')
      : formatAnzahl(schritt.wechsel.length, 'Baustein', 'Bausteine')
  return {
    schritt,
    satz: `${was} ${ziel ? `zu ${wohin}` : 'herausgenommen'}.${rest}`,
  }
}
