import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import styles from './Bevoelkerung.module.css'

interface JahreslaufProps {
  /** Ascending; existing ones alone. */
  readonly zeitraeume: readonly {
    readonly id: string
    readonly kurz: string
    readonly name: string
  }[]
  readonly zeitraum: string
  readonly onChange: (zeitraum: string, replace: boolean) => void
}

/** The whole run takes about this long, but no step is too short to see. */
const LAUF_MS = 6000
const SCHRITT_MS = 350

/** The years as a slider with steps, buttons and a play button that stops at the end. */
export function Jahreslauf({ zeitraeume, zeitraum, onChange }: JahreslaufProps) {
  const [laeuft, setLaeuft] = useState(false)
  const stelle = Math.max(
    0,
    zeitraeume.findIndex(({ id }) => id === zeitraum),
  )
  const ende = zeitraeume.length - 1
  const gehe = (ziel: number, replace = false): void => {
    const naechster = zeitraeume[ziel]
    if (naechster) onChange(naechster.id, replace)
  }
  const naechster = laeuft ? zeitraeume[stelle + 1]?.id : undefined
  const weiter = useEffectEvent((id: string) => onChange(id, true))
  useEffect(() => {
    if (!laeuft) return undefined
    const uhr = setTimeout(
      () => (naechster === undefined ? setLaeuft(false) : weiter(naechster)),
      Math.max(SCHRITT_MS, LAUF_MS / zeitraeume.length),
    )
    return () => clearTimeout(uhr)
  }, [laeuft, naechster, zeitraeume.length])
  if (zeitraeume.length < 2) return null
  const spiele = (): void => {
    if (!laeuft && stelle >= ende) gehe(0)
    setLaeuft(!laeuft)
  }
  return (
    <div className={`${styles['lauf']} nicht-druck`}>
      <Button klein onClick={spiele} aria-pressed={laeuft}>
        {laeuft ? 'Anhalten' : 'Abspielen'}
      </Button>
      <Button klein onClick={() => gehe(stelle - 1)} aria-label="Ein Jahr zurück">
        −
      </Button>
      <input
        type="range"
        min={0}
        max={ende}
        value={stelle}
        aria-label="Zeitraum"
        aria-valuetext={zeitraeume[stelle]?.name}
        onChange={(ereignis) => gehe(Number(ereignis.target.value), true)}
      />
      <Button klein onClick={() => gehe(stelle + 1)} aria-label="Ein Jahr weiter">
        +
      </Button>
      <b className="z">{zeitraeume[stelle]?.kurz}</b>
    </div>
  )
}
