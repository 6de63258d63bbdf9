import type { Kartenart } from '@sozial/shared/ansicht'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { ToggleGroup } from '../../ui/Button.tsx'
import { Kaestchen, WahlFeld } from '../../ui/Feld.tsx'
import { Angebotswahl } from './Angebotswahl.tsx'
import { hatFallzahlen } from './karten-state.ts'
import type { Kartenblatt } from './kartenblatt.ts'
import styles from './Kartenwahl.module.css'

const ARTEN: readonly { readonly wert: Kartenart; readonly text: string }[] = [
  { wert: 'werte', text: 'Werte' },
  { wert: 'veraenderung', text: 'Veränderung' },
  { wert: 'zwei', text: 'Zwei Karten' },
  { wert: 'bilder', text: 'Alle Zeiträume' },
]

interface KartenwahlProps {
  readonly blatt: Kartenblatt
  /** Offers are asked for, and there are such. */
  readonly mitAngeboten: boolean
}

/** What the map draws: one period, the change between two, both beside each other, or all. */
export function Kartenwahl({ blatt, mitAngeboten }: KartenwahlProps) {
  const { atlas, aendere } = useAtlas()
  const frueher = atlas.perioden.filter(({ index }) => index < atlas.periode.index)
  return (
    <div className={`${styles['wahl']} nicht-druck`}>
      {atlas.perioden.length > 1 && (
        <ToggleGroup
          label="Art der Karte"
          wert={blatt.art}
          optionen={ARTEN}
          onChange={(karte) => aendere({ karte })}
        />
      )}
      {blatt.frueher && (
        <div className={styles['seit']}>
          <span aria-hidden="true">gegenüber</span>
          <WahlFeld
            label="Früherer Zeitraum"
            labelUnsichtbar
            wert={blatt.frueher.adresse}
            optionen={frueher.map(({ adresse, kurz }) => ({ wert: adresse, text: kurz }))}
            onChange={(seit) => aendere({ seit })}
          />
        </div>
      )}
      {blatt.art !== 'veraenderung' && hatFallzahlen(atlas) && (
        <Kaestchen an={atlas.ansicht.fallzahlen} onChange={(fallzahlen) => aendere({ fallzahlen })}>
          Fallzahlen als Kreise
        </Kaestchen>
      )}
      {(blatt.art === 'werte' || blatt.art === 'veraenderung') && (
        <Angebotswahl an={mitAngeboten} />
      )}
    </div>
  )
}
