import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { countZellen, formatAnteil, formatUnsicherheit, formatZeitdeckung } from './guete.ts'
import styles from './IndikatorSeite.module.css'

/** Coverage, what is missing or protected, and how sure the figures are, on the level that is shown. */
export function Guete({ atlas }: { readonly atlas: Atlas }) {
  const { periode, perioden } = atlas
  const jetzt = countZellen(periode.zellen)
  const immer = countZellen(perioden.flatMap(({ zellen }) => zellen))
  const zeilen = [
    ['Zeitraum', formatZeitdeckung(atlas)],
    [`Werte ${periode.kurz}`, formatAnteil(jetzt.mitWert, jetzt.alle)],
    ['geschützt, alle Zeiträume', formatAnteil(immer.geschuetzt, immer.alle)],
    ['zu unsicher', immer.unsicher === 0 ? '' : formatAnteil(immer.unsicher, immer.alle)],
    ['liegt nicht vor', formatAnteil(immer.fehlt, immer.alle)],
    ['Zufall', formatUnsicherheit(atlas, periode)],
  ] as const
  return (
    <Abschnitt titel="Güte der Werte" zusatz={EBENE_WORTE[atlas.ebene].sammelname}>
      <dl className={styles['guete']}>
        {zeilen.map(
          ([name, wert]) =>
            wert && (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="z">{wert}</dd>
              </div>
            ),
        )}
      </dl>
    </Abschnitt>
  )
}
