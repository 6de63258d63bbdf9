import { formatZahl, formatZeitpunkt } from '@sozial/shared/format'
import {
  geschuetztOf,
  hatUmfang,
  inhaltOf,
  type GezaehlterStand,
  type Stand,
} from './stand-worte.ts'
import styles from './Veroeffentlichung.module.css'

/** What a Stand holds, and who did what with it when. */
export function Standangaben({ stand }: { readonly stand: Stand }) {
  return (
    <section>
      <h2 className="t-h3">Angaben</h2>
      <dl className={styles['angaben']}>
        {zeilenOf(stand).map(([name, wert]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{wert}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function zeilenOf(stand: Stand): readonly (readonly [string, string])[] {
  return [
    ['Inhalt', inhaltOf(stand)],
    ...(hatUmfang(stand) ? [['Zellen', zellenworte(stand)] as const] : []),
    ['Daten vom', formatZeitpunkt(stand.standVom)],
    ['Vorbereitet', `${formatZeitpunkt(stand.vorbereitetAm)}, ${stand.vorbereitetVon}`],
    ...(stand.veroeffentlichtAm
      ? [
          [
            'Freigegeben',
            `${formatZeitpunkt(stand.veroeffentlichtAm)}, ${stand.freigegebenVon ?? ''}`,
          ] as const,
        ]
      : []),
    ...(stand.bemerkung ? [['Bemerkung', stand.bemerkung] as const] : []),
  ]
}

const zellenworte = (stand: GezaehlterStand): string =>
  `${formatZahl(stand.umfang.zellen)}: ${formatZahl(stand.umfang.gezeigt)} mit Wert, ${formatZahl(geschuetztOf(stand))} geschützt, ${formatZahl(stand.umfang.ohneWert)} ohne Wert`
