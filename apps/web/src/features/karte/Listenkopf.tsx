import type { ReactNode } from 'react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatFigurOhneEinheit } from '../../app/atlas/figur.ts'
import { gewaehlteWorte } from '../../app/atlas/massstab-worte.ts'
import { gemeinsamerMassstab } from '../../app/atlas/raumvergleich.ts'
import { spaltenname } from './karten-state.ts'
import type { Sortierung } from './liste-state.ts'
import type { RaumlisteProps } from './Raumliste.tsx'
import styles from './Raumliste.module.css'

interface KopfProps extends Pick<RaumlisteProps, 'id' | 'blatt'> {
  readonly mitFallzahlen: boolean
  readonly sortierung: Sortierung
  readonly onSortieren: (sortierung: Sortierung) => void
  readonly children: ReactNode
}

/** The table of the areas with its head, by which it is sorted. */
export function Listenkopf(props: KopfProps) {
  const { sortierung, onSortieren } = props
  const { atlas, aussagen } = props.blatt
  const massstabwert = gemeinsamerMassstab(aussagen)
  const { zu } = gewaehlteWorte(atlas)
  const verglichen = aussagen.some(({ massstabwert: wert }) => wert !== null)
  return (
    <table id={props.id} className={styles['tabelle']}>
      <caption className="vh">
        Räume als Liste, {atlas.periode.name}, {atlas.indikator.fassung.einheit}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles['klasse']}>
            <span className="vh">Klasse</span>
          </th>
          <th scope="col" aria-sort={sortOf(sortierung, 'NAME')}>
            <Sortierknopf art="NAME" {...{ sortierung, onSortieren }}>
              {EBENE_WORTE[atlas.ebene].singular}
            </Sortierknopf>
          </th>
          <th scope="col" className={styles['lage']}>
            {verglichen ? `Lage ${zu}` : 'Verteilung'}
            {massstabwert !== null && (
              <span className={styles['leicht']}>
                {' '}
                ({formatFigurOhneEinheit(massstabwert, atlas.indikator.fassung)})
              </span>
            )}
          </th>
          {props.mitFallzahlen && (
            <th scope="col" className={styles['wert']}>
              Fallzahl
            </th>
          )}
          <th scope="col" className={styles['wert']} aria-sort={sortOf(sortierung, 'WERT')}>
            <Sortierknopf art="WERT" {...{ sortierung, onSortieren }}>
              {spaltenname(atlas.indikator)}
            </Sortierknopf>
          </th>
        </tr>
      </thead>
      {props.children}
    </table>
  )
}

function sortOf(sortierung: Sortierung, art: 'NAME' | 'WERT') {
  if (!sortierung.startsWith(art)) return 'none'
  return sortierung.endsWith('AUF') ? 'ascending' : 'descending'
}

interface SortierknopfProps {
  readonly art: 'NAME' | 'WERT'
  readonly sortierung: Sortierung
  readonly onSortieren: (sortierung: Sortierung) => void
  readonly children: ReactNode
}

function Sortierknopf({ art, sortierung, onSortieren, children }: SortierknopfProps) {
  const aktiv = sortierung.startsWith(art)
  const ab = sortierung.endsWith('AB')
  const naechste: Sortierung = art === 'WERT' ? 'WERT_AB' : 'NAME_AUF'
  const umgekehrt: Sortierung = `${art}_${ab ? 'AUF' : 'AB'}`
  return (
    <button type="button" onClick={() => onSortieren(aktiv ? umgekehrt : naechste)}>
      {children}
      {aktiv && (
        <svg width="8" height="6" viewBox="0 0 8 6" aria-hidden="true">
          <path d={ab ? 'M0 0h8L4 6z' : 'M0 6h8L4 0z'} fill="currentColor" />
        </svg>
      )}
    </button>
  )
}
