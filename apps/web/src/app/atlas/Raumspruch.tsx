import { erklaerungOf } from '@sozial/shared/zeichen'
import type { Atlas } from './atlas-state.ts'
import { formatFigur, formatFigurOhneEinheit, raumzusaetze } from './figur.ts'
import { gewaehlteWorte } from './massstab-worte.ts'
import type { Raumvergleich } from './raumvergleich.ts'
import { langwort, nominativOf } from './vergleichsworte.ts'

interface RaumspruchProps {
  readonly atlas: Atlas
  readonly vergleich: Raumvergleich
}

/** The tooltip as a sentence: area, time, figure, yardstick, how sure; then counts and interval. */
export function Raumspruch({ atlas, vergleich }: RaumspruchProps) {
  const { raum, zelle, urteil, massstabwert } = vergleich
  const { fassung } = atlas.indikator
  const massstab = gewaehlteWorte(atlas)
  const worte = langwort(urteil, massstab)
  if (zelle.wert === null) {
    return (
      <>
        <b>{raum.name}</b>, {atlas.periode.kurz}: {erklaerungOf(zelle)}.
      </>
    )
  }
  const klammer =
    massstabwert === null
      ? ''
      : ` (${massstab.name} ${formatFigurOhneEinheit(massstabwert, fassung)})`
  return (
    <>
      <b>{raum.name}</b>, {atlas.periode.kurz}: <b>{formatFigur(zelle.wert, fassung)}</b>
      {klammer}
      {worte !== '' && ` – ${worte}`}
      {vergleich.zugleich && ` – ist zugleich ${nominativOf(vergleich.zugleich)}`}.
      <Zusatz {...{ atlas, vergleich }} />
    </>
  )
}

function Zusatz({ atlas, vergleich }: RaumspruchProps) {
  const teile = raumzusaetze(atlas, vergleich)
  return teile.length === 0 ? null : <span className="t-note"> {teile.join('; ')}</span>
}
