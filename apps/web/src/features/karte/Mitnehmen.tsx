import { useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import { formatRaeume } from '@sozial/shared/ebene'
import { Einbetten } from '../../app/mitnehmen/Einbetten.tsx'
import { Mitnehmen as Mitnehmteil, Mitnehmgruppe, Werk } from '../../app/mitnehmen/Mitnehmen.tsx'
import type { Geometrie } from '../../map/geometry.ts'
import type { MapState } from '../../map/map-state.ts'
import type { Angebotsauflage } from './angebotspunkte.ts'
import type { Zeichenart } from './karten-state.ts'
import type { Kartenblatt } from './kartenblatt.ts'
import { createMitnahme } from './mitnahme.ts'
import styles from './KarteSeite.module.css'
import { WerteTabelle } from './WerteTabelle.tsx'

interface MitnehmenProps {
  readonly blatt: Kartenblatt
  readonly state: MapState
  readonly art: Zeichenart
  /** `null` without outlines: there is no picture then. */
  readonly geometrie: Geometrie | null
  readonly auflage: Angebotsauflage | null
}

/** Table, files, picture, quotation: the same figures to take along. */
export function Mitnehmen({ blatt, state, art, geometrie, auflage }: MitnehmenProps) {
  const { atlas } = blatt
  const { hash } = useLocation()
  const [offen, setOffen] = useState(false)
  const zeigeTabelle = offen || hash === '#tabelle'
  const mitnahme = useMemo(
    () => createMitnahme({ blatt, state, art, geometrie, auflage }),
    [blatt, state, art, geometrie, auflage],
  )
  return (
    <>
      <Mitnehmteil
        mitnahme={mitnahme}
        vorne={
          <Mitnehmgruppe titel="Tabelle">
            <Werk
              onClick={() => setOffen(!zeigeTabelle)}
              offen={{ an: zeigeTabelle, was: 'tabelle' }}
            >
              {zeigeTabelle ? 'Tabelle schließen' : tabellenwort(blatt)}
            </Werk>
          </Mitnehmgruppe>
        }
      >
        <Einbetten pfad="/karte" titel={blatt.titel} />
      </Mitnehmteil>
      <div id="tabelle" className={styles['tabelle']} tabIndex={-1}>
        {zeigeTabelle && <WerteTabelle atlas={atlas} />}
      </div>
    </>
  )
}

/** "Alle 20 Sozialräume, 2014–2024 ansehen"; a single area has a name. */
function tabellenwort({ atlas, zeitspanne }: Kartenblatt): string {
  const [einziger, weiterer] = atlas.raeume
  const raeume =
    einziger && !weiterer ? einziger.name : `Alle ${formatRaeume(atlas.raeume.length, atlas.ebene)}`
  return `${raeume}, ${zeitspanne} ansehen`
}
