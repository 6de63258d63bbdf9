import { berechneTragfaehigkeit, istOffen, plus } from '@sozial/domain/zuschnitt'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { moveZeilenfokus } from '../../lib/zeilenfokus.ts'
import { classNames } from '../../ui/class-names.ts'
import { Dreieck, Kreuz } from '../../ui/Zeichen.tsx'
import type { Raum } from './bild.ts'
import { formatPersonen } from './daten.ts'
import { Spanne } from './Spanne.tsx'
import { useWerkzeug } from './use-werkbank.ts'
import styles from './Werkbank.module.css'

/** All Räume by Kommune with what counts while drawing; a click chooses the one to draw at. */
export function Raumtafel() {
  const { daten, jetzt, kommune } = useWerkzeug()
  const kommunen = daten.kommunen.filter(
    ({ schluessel }) => kommune === null || schluessel === kommune,
  )
  const rate = daten.kreisraten[0]
  return (
    <table className={styles['tafel']}>
      <caption className="vh">Räume mit Einwohnern und Lage zur Spanne</caption>
      <thead>
        <tr>
          <th scope="col">Nr.</th>
          <th scope="col">Raum</th>
          <th scope="col" className={styles['skala']}>
            10 bis 15 Tsd.
          </th>
          <th scope="col" className="r">
            Einwohner
          </th>
          {rate && (
            <th scope="col" className="r">
              <abbr
                title={`Halbe Breite des 95-%-Intervalls beim Anteil des Kreises: ${rate.name}`}
              >
                ± Punkte
              </abbr>
            </th>
          )}
          <th scope="col">
            <span className="vh">Offenes</span>
          </th>
        </tr>
      </thead>
      {kommunen.map(({ schluessel, name }) => (
        <tbody key={schluessel}>
          <tr className={styles['gruppe']}>
            <th scope="rowgroup" colSpan={2}>
              {name}
            </th>
            <td className={styles['skala']}>zusammen</td>
            <td className="r">{formatPersonen(einwohnerIn(jetzt, daten, schluessel), daten)}</td>
            <td colSpan={rate ? 2 : 1}>
              <span className="vh">Einwohner</span>
            </td>
          </tr>
          {jetzt.bild.raeume.map(
            (raum, stelle) =>
              raum.kommune === schluessel && <Zeile key={raum.key} raum={raum} stelle={stelle} />,
          )}
        </tbody>
      ))}
    </table>
  )
}

function einwohnerIn(
  { lage }: ReturnType<typeof useWerkzeug>['jetzt'],
  { kommunen }: ReturnType<typeof useWerkzeug>['daten'],
  schluessel: string,
): number | null {
  const eine = kommunen.findIndex((kommune) => kommune.schluessel === schluessel)
  return lage.bausteine.kommunen.reduce<number | null>(
    (summe, kommune, baustein) =>
      kommune === eine ? plus(summe, lage.bausteine.gruppen.einwohner[baustein] ?? null) : summe,
    0,
  )
}

function Zeile({ raum, stelle }: { readonly raum: Raum; readonly stelle: number }) {
  const { daten, jetzt, aktiv, setAktiv } = useWerkzeug()
  const groesse = jetzt.groessen[stelle]
  const einwohner = groesse?.summen.einwohner ?? null
  const [rate] = daten.kreisraten
  const punkte = rate && berechneTragfaehigkeit(groesse?.summen[rate.gruppe] ?? null, rate.rate)
  const gewaehlt = aktiv?.key === raum.key
  return (
    <tr className={classNames(gewaehlt && styles['gewaehlt'])}>
      <td className="z">{raum.nummer}</td>
      <th scope="row">
        <button
          type="button"
          className={styles['name']}
          aria-pressed={gewaehlt}
          onKeyDown={moveZeilenfokus}
          onClick={() => setAktiv(gewaehlt ? null : raum.key)}
        >
          {raum.name}
        </button>
      </th>
      <td className={styles['skala']}>
        <Spanne einwohner={einwohner} />
      </td>
      <td className="r">{formatPersonen(einwohner, daten)}</td>
      {rate && (
        <td className="r leise">
          {punkte === null || punkte === undefined
            ? formatPersonen(null, daten)
            : formatZahl(punkte, 1)}
        </td>
      )}
      <td className={styles['zeichen']}>
        <Offenes stelle={stelle} />
      </td>
    </tr>
  )
}

/** One sign for what is open: a cross for errors, a triangle for reasons that are missing. */
function Offenes({ stelle }: { readonly stelle: number }) {
  const { jetzt } = useWerkzeug()
  const offene = jetzt.befunde.filter((befund) => befund.raum === stelle && istOffen(befund))
  if (offene.length === 0) return null
  const fehler = offene.filter(({ art }) => art === 'FEHLER').length
  return (
    <span
      className={styles[fehler > 0 ? 'fehler' : 'warn']}
      title={offene.map(({ satz }) => satz).join('\n')}
    >
      {fehler > 0 ? <Kreuz groesse={12} /> : <Dreieck groesse={14} />}
      <span className="vh">
        {fehler > 0
          ? `${fehler} Fehler`
          : formatAnzahl(offene.length, 'Begründung offen', 'Begründungen offen')}
      </span>
    </span>
  )
}
