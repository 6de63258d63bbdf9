import { useState } from 'react'
import { massstabZelle, zelleOf, type Atlas } from '../../app/atlas/atlas-state.ts'
import { findMassstab } from '../../app/atlas/massstab.ts'
import { createRechnung, formatRechnung, ohneRechnung } from '../../app/atlas/rechnung.ts'
import { WahlFeld } from '../../ui/Feld.tsx'
import { Formelbild } from '../../ui/Formelbild.tsx'
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
  const { fassung } = atlas.indikator
  const rechnung = createRechnung(fassung, raum.zelle)
  return (
    <div className={styles['beispiel']}>
      <WahlFeld
        label={`Mit den Zahlen von ${atlas.periode.name}`}
        wert={raum.wert}
        optionen={wahl}
        onChange={setGewaehlt}
      />
      <div className={styles['zahlen']} aria-live="polite">
        {rechnung ? (
          <Formelbild {...rechnung} text={formatRechnung(rechnung)} />
        ) : (
          ohneRechnung(fassung, raum.zelle)
        )}
      </div>
    </div>
  )
}
