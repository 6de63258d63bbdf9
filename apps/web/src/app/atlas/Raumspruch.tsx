import { formatBereich, formatMitEinheit, formatZahl } from '@sozial/shared/format'
import { zeichenOf, ZUSATZZEICHEN } from '@sozial/shared/zeichen'
import type { Atlas } from './atlas-state.ts'
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
  const { einheit, nachkommastellen: stellen } = atlas.indikator.fassung
  const massstab = gewaehlteWorte(atlas)
  const worte = langwort(urteil, massstab)
  if (zelle.wert === null) {
    return (
      <>
        <b>{raum.name}</b>, {atlas.periode.kurz}: {zeichenOf(zelle.status).erklaerung}.
      </>
    )
  }
  const klammer =
    massstabwert === null ? '' : ` (${massstab.name} ${formatZahl(massstabwert, stellen)})`
  return (
    <>
      <b>{raum.name}</b>, {atlas.periode.kurz}:{' '}
      <b>{formatMitEinheit(zelle.wert, einheit, stellen)}</b>
      {klammer}
      {worte !== '' && ` – ${worte}`}
      {vergleich.zugleich && ` – ist zugleich ${nominativOf(vergleich.zugleich)}`}.
      <Zusatz {...{ atlas, vergleich }} />
    </>
  )
}

function Zusatz({ atlas, vergleich: { zelle, raum } }: RaumspruchProps) {
  const { nachkommastellen: stellen, typ } = atlas.indikator.fassung
  const teile = [
    typ === 'ANTEIL' && zelle.zaehler !== null && zelle.nenner !== null
      ? `${formatZahl(zelle.zaehler)}\u00A0von\u00A0${formatZahl(zelle.nenner)}`
      : '',
    zelle.unten !== null && zelle.oben !== null
      ? `95\u00A0% sicher: ${formatBereich(zelle.unten, zelle.oben, stellen)}`
      : '',
    (zelle.zeichen !== null && ZUSATZZEICHEN[zelle.zeichen]) || '',
    raum.kommunename !== null && raum.kommunename !== raum.name ? raum.kommunename : '',
  ].filter((teil) => teil !== '')
  return teile.length === 0 ? null : <span className="t-note"> {teile.join('; ')}</span>
}
