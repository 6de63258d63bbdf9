import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { gewaehlteWorte } from '../../app/atlas/massstab-worte.ts'
import { erklaerungOf } from '@sozial/shared/zeichen'
import { formatFigur, formatFigurOhneEinheit } from '../../app/atlas/figur.ts'
import type { Raumaussage } from './aussagen.ts'

interface AussagespruchProps {
  readonly atlas: Atlas
  readonly aussage: Raumaussage
}

/** The tooltip as a sentence: area, time, figure, yardstick, how sure; then what else is known. */
export function Aussagespruch({ atlas, aussage }: AussagespruchProps) {
  const { raum, zelle, lang, massstabwert, zusatz } = aussage
  const { fassung } = atlas.indikator
  const zeit = atlas.periode.kurz
  const noten = zusatz.length > 0 && <span className="t-note"> {zusatz.join('; ')}</span>
  if (zelle.wert === null) {
    return (
      <>
        <b>{raum.name}</b>, {zeit}: {erklaerungOf(zelle)}.{noten}
      </>
    )
  }
  const klammer =
    massstabwert === null
      ? ''
      : ` (${gewaehlteWorte(atlas).name} ${formatFigurOhneEinheit(massstabwert, fassung)})`
  return (
    <>
      <b>{raum.name}</b>, {zeit}: <b>{formatFigur(zelle.wert, fassung)}</b>
      {klammer}
      {lang !== '' && ` – ${lang}`}.{noten}
    </>
  )
}
