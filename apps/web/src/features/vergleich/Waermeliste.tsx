import { useState } from 'react'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { klassenfarben } from '../../map/colors.ts'
import { Probe } from '../../map/Muster.tsx'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { WahlFeld } from '../../ui/Feld.tsx'
import { zellsatz, type Waermespalte, type Waermestate } from './waerme-state.ts'
import styles from './Waerme.module.css'

/** One area at a time: its figures below each other, by Thema. */
export function Waermeliste({ state }: { readonly state: Waermestate }) {
  const { atlas } = useAtlas()
  const vorgabe = atlas.auswahl[0]?.raum.schluessel ?? state.raeume[0]?.schluessel ?? ''
  const [gewaehlt, setGewaehlt] = useState(vorgabe)
  const raum = state.raeume.find(({ schluessel }) => schluessel === gewaehlt) ?? state.raeume[0]
  if (!raum) return <p className={styles['leer']}>Auf dieser Ebene gibt es keine Räume.</p>
  return (
    <div id="tabelle">
      <WahlFeld
        label="Raum"
        wert={raum.schluessel}
        optionen={state.raeume.map(({ schluessel, name }) => ({ wert: schluessel, text: name }))}
        onChange={setGewaehlt}
      />
      {groupByThema(state.spalten).map(({ thema, eintraege }) => (
        <section key={thema} className={styles['thema']}>
          <h2 className="t-h3">{thema}</h2>
          <ul>
            {eintraege.map((spalte) => (
              <Eintrag key={spalte.slug} {...{ state, spalte, raum }} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface EintragProps {
  readonly state: Waermestate
  readonly spalte: Waermespalte
  readonly raum: Waermestate['raeume'][number]
}

function Eintrag({ state, spalte, raum }: EintragProps) {
  const zelle = spalte.zellen[raum.index]
  const farbe = klassenfarben('BuPu', state.klassen)[zelle?.klasse ?? -1]
  return (
    <li className={styles['eintrag']}>
      <Probe
        fuellung={
          farbe
            ? { art: 'KLASSE', klasse: zelle?.klasse ?? 0, farbe }
            : zelle && zelle.wert !== null
              ? { art: 'FARBLOS' }
              : { art: 'LEER', leerart: zelle?.leerart ?? 'FEHLT' }
        }
      />
      <span>
        {spalte.kurzname} <span className="leise">{spalte.zeit}</span>
        <span className={styles['wort']}>
          {zelle?.wort}; {state.massstabname} {spalte.massstab}
        </span>
      </span>
      <b className="z">
        {zelle?.text} {zelle?.wert !== null && spalte.einheitkurz === '%' && '%'}
      </b>
      <span className="vh">{zellsatz(state, raum, spalte)}</span>
    </li>
  )
}
