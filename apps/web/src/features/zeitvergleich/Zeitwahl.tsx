import type { ReactNode } from 'react'
import { zeitraumartPlural } from '@sozial/shared/zeitraumart'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { findSteigung, findZeitspanne } from '../../app/atlas/zeitausschnitt.ts'
import { ToggleGroup } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'

/** Fewer periods need no choice of a part of them. */
const VIELE = 8

/** Years or quarters, and from when to when; for a slope its two ends. */
export function Zeitwahl({ steigung }: { readonly steigung: boolean }): ReactNode {
  const { atlas, aendere } = useAtlas()
  const { perioden } = atlas
  const { von, bis } = steigung ? findSteigung(atlas) : findZeitspanne(atlas)
  const optionen = perioden.map(({ adresse, kurz }) => ({ wert: adresse, text: kurz }))
  const waehle = (ende: 'von' | 'bis', adresse: string): void => {
    if (steigung) {
      aendere(
        ende === 'von'
          ? { seit: adresse, zeitraum: perioden[bis]?.adresse ?? null }
          : { zeitraum: adresse, seit: perioden[von]?.adresse ?? null },
      )
    } else {
      const rand = ende === 'von' ? perioden[0] : perioden.at(-1)
      aendere({ [ende]: adresse === rand?.adresse ? null : adresse })
    }
  }
  return (
    <>
      <Zeitraster />
      {(steigung || perioden.length > VIELE) && (
        <>
          <WahlFeld
            label="von"
            daneben
            wert={perioden[von]?.adresse ?? ''}
            optionen={optionen.slice(0, steigung ? undefined : bis + 1)}
            onChange={(adresse) => waehle('von', adresse)}
          />
          <WahlFeld
            label="bis"
            daneben
            wert={perioden[bis]?.adresse ?? ''}
            optionen={steigung ? optionen : optionen.slice(von)}
            onChange={(adresse) => waehle('bis', adresse)}
          />
        </>
      )}
    </>
  )
}

/** Where there are figures by year and by quarter, one of both. */
function Zeitraster(): ReactNode {
  const { atlas, aendere } = useAtlas()
  const { andereZeiten, periode } = atlas
  if (andereZeiten.length === 0) return null
  return (
    <ToggleGroup
      label="Zeitraster"
      wert={periode.art}
      optionen={[periode.art, ...andereZeiten.map(({ art }) => art)]
        .toSorted()
        .map((art) => ({ wert: art, text: zeitraumartPlural(art) }))}
      onChange={(art) => {
        const neueste = andereZeiten.find((zeit) => zeit.art === art)?.perioden.at(-1)
        if (neueste) aendere({ zeitraum: neueste.adresse, seit: null, von: null, bis: null })
      }}
    />
  )
}
