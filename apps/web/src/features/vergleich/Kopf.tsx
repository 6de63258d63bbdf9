import type { ReactNode } from 'react'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { ToggleGroup } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import type { Bereich } from './bereich.ts'
import styles from './Vergleich.module.css'

interface KopfProps {
  readonly titel: string
  readonly untertitel: string
  readonly befund: string
  readonly rest: string
}

/** Title and sentence on one baseline. */
export function Kopf({ titel, untertitel, befund, rest }: KopfProps) {
  const { atlas } = useAtlas()
  useTitel(titel, atlas.kreis.name)
  return (
    <div className={`rahmen ${styles['kopf']}`}>
      <div>
        <h1 className="t-titel" tabIndex={-1}>
          {titel}
        </h1>
        <p className={`t-klein leise ${styles['definition']}`}>{untertitel}</p>
      </div>
      <p className="t-satz">
        <b>{befund}</b>
        {rest}
      </p>
    </div>
  )
}

/** Which form, and what belongs to it. */
export function Steuerung({ children }: { readonly children?: ReactNode }) {
  const { atlas, aendere } = useAtlas()
  return (
    <div className={`${styles['steuerung']} nicht-druck`}>
      <ToggleGroup
        label="Form des Vergleichs"
        wert={atlas.ansicht.vergleich}
        optionen={[
          { wert: 'punkte', text: 'Rangfolge' },
          { wert: 'streuung', text: 'Zwei Indikatoren' },
          { wert: 'tabelle', text: 'Viele Indikatoren' },
        ]}
        onChange={(vergleich) => aendere({ vergleich })}
      />
      {children}
    </div>
  )
}

const GANZ = ''

/** Narrows the view to one Kommune; nothing where there are none to choose from. */
export function Bereichswahl({ bereich }: { readonly bereich: Bereich }) {
  const { aendere } = useAtlas()
  if (bereich.wahl.length === 0) return null
  return (
    <div className={styles['wahl']}>
      <WahlFeld
        label="Räume in"
        wert={bereich.gewaehlt?.schluessel ?? GANZ}
        optionen={[
          { wert: GANZ, text: 'ganzer Kreis' },
          ...bereich.wahl.map(({ schluessel, name }) => ({ wert: schluessel, text: name })),
        ]}
        onChange={(schluessel) => aendere({ in: schluessel === GANZ ? null : schluessel })}
      />
    </div>
  )
}
