import { useState } from 'react'
import {
  findMassstab,
  massstabZelle,
  zelleOf,
  type Atlas,
  type AtlasZelle,
} from '../../app/atlas/atlas-state.ts'
import { WahlFeld } from '../../ui/Feld.tsx'
import { formatRechnung } from './rechnung.ts'
import styles from './IndikatorSeite.module.css'

/** Kreis first, then the areas of the level: whose numbers are put into the formula. */
function raeumeZurWahl(atlas: Atlas) {
  const kreis = findMassstab(atlas, 'KREIS')
  const raeume = atlas.raeume.map((raum) => ({
    wert: raum.schluessel,
    text: raum.name,
    zelle: zelleOf(atlas.periode, raum),
  }))
  if (!kreis) return raeume
  const { schluessel, name } = kreis.raum
  return [
    { wert: schluessel, text: name, zelle: massstabZelle(kreis, atlas.periode) },
    ...raeume.filter(({ wert }) => wert !== schluessel),
  ]
}

/** The formula with the numbers of an area that the reader chooses. */
export function Rechnung({ atlas }: { readonly atlas: Atlas }) {
  const wahl = raeumeZurWahl(atlas)
  const [gewaehlt, setGewaehlt] = useState('')
  const raum = wahl.find(({ wert }) => wert === gewaehlt) ?? wahl[0]
  if (!raum) return null
  return (
    <div className={styles['beispiel']}>
      <WahlFeld
        label={`Mit den Zahlen von ${atlas.periode.name}`}
        wert={raum.wert}
        optionen={wahl}
        onChange={setGewaehlt}
      />
      <p className={`z ${styles['zahlen']}`} aria-live="polite">
        {formatRechnung(atlas.indikator.fassung, raum.zelle) ?? ohneRechnung(atlas, raum.zelle)}
      </p>
    </div>
  )
}

function ohneRechnung({ indikator }: Atlas, { wert }: AtlasZelle): string {
  if (wert === null) return 'Für diesen Raum gibt es in diesem Zeitraum keinen Wert.'
  return indikator.fassung.typ === 'FERTIGWERT'
    ? 'Der Wert wird so geliefert, wie er hier steht; seine Teile sind nicht bekannt.'
    : 'Der Wert ist eine gezählte Größe; es wird nichts geteilt.'
}
