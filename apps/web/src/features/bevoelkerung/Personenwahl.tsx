import { EBENE_WORTE } from '@sozial/shared/ebene'
import { ToggleGroup } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { NATIONALITAET_WORTE, type Bevoelkerungsansicht } from './bevoelkerung-adresse.ts'
import type { BevoelkerungQuery } from './bevoelkerung.generated.ts'
import styles from './Bevoelkerung.module.css'

export type Altersaufbau = NonNullable<BevoelkerungQuery['altersaufbau']>

export interface WahlProps {
  readonly antwort: BevoelkerungQuery
  readonly ansicht: Bevoelkerungsansicht
  readonly aendere: (teil: Partial<Bevoelkerungsansicht>, replace?: boolean) => void
}

/** Who is shown: of which area, and of which nationality where it is known. */
export function Personenwahl({
  antwort,
  ansicht,
  aendere,
  aufbau,
}: WahlProps & { readonly aufbau: Altersaufbau | null }) {
  const raeume = antwort.uebersicht?.raeume
  const namen = (raeume?.namen ?? []).map((name, i) => ({
    wert: raeume?.schluessel[i] ?? '',
    text: [name, raeume?.kommunenamen[i] === name ? null : raeume?.kommunenamen[i]]
      .filter(Boolean)
      .join(', '),
  }))
  const sortiert = namen.toSorted((a, b) => a.text.localeCompare(b.text, 'de', { numeric: true }))
  const ebenen = antwort.kreis.ebenen.filter(({ ebene }) => ebene !== 'LAND' && ebene !== 'BUND')
  const nationalitaeten = aufbau?.nationalitaeten ?? []
  return (
    <div className={`${styles['auswahl']} nicht-druck`}>
      <WahlFeld
        label="Ebene"
        wert={ansicht.ebene}
        optionen={ebenen.map(({ ebene }) => ({ wert: ebene, text: EBENE_WORTE[ebene].sammelname }))}
        onChange={(ebene) => aendere({ ebene, raum: null })}
      />
      <WahlFeld
        label={EBENE_WORTE[ansicht.ebene].singular}
        wert={ansicht.raum ?? ''}
        optionen={[
          { wert: '', text: antwort.kreis.name },
          ...(ansicht.ebene === 'KREIS' ? [] : sortiert),
        ]}
        onChange={(raum) => aendere({ raum: raum === '' ? null : raum })}
      />
      {nationalitaeten.length > 1 && (
        <ToggleGroup
          label="Staatsangehörigkeit"
          wert={ansicht.nationalitaet}
          optionen={nationalitaeten.map((wert) => ({ wert, text: NATIONALITAET_WORTE[wert] }))}
          onChange={(nationalitaet) => aendere({ nationalitaet })}
        />
      )}
    </div>
  )
}
