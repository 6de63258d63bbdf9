import { formatDifferenz, formatZahl } from '@sozial/shared/format'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { Lage } from './kategorie-state.ts'
import styles from './Versorgung.module.css'

const text = (wert: number | null | undefined, stellen: number): string =>
  wert === null || wert === undefined ? '…' : formatZahl(wert, stellen)

/** Areas that change, before and after beside each other. */
export function Wirkung({ lage }: { readonly lage: Lage }) {
  const danach = lage.kategorien[0]!
  const vorher = lage.vorher![0]!
  const anders = lage.raumnamen
    .map((name, i) => ({ name, i }))
    .filter(({ i }) =>
      (['vorOrt', 'plaetze', 'quote', 'km'] as const).some(
        // What reads the same has not changed for whoever reads it.
        (feld) => text(vorher[feld][i], 1) !== text(danach[feld][i], 1),
      ),
    )
  return (
    <Tabelle titel="Was sich ändert" gestapelt>
      <thead>
        <tr>
          <th scope="col">Raum</th>
          <th scope="col" className="r">
            Plätze
          </th>
          <th scope="col" className="r">
            Quote heute
          </th>
          <th scope="col" className="r">
            Quote danach
          </th>
          <th scope="col" className="r">
            Nächster Ort heute
          </th>
          <th scope="col" className="r">
            danach
          </th>
        </tr>
      </thead>
      <tbody>
        {anders.map(({ name, i }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-kopf="Plätze" className="r">
              {formatDifferenz((danach.plaetze[i] ?? 0) - (vorher.plaetze[i] ?? 0), 0)}
            </td>
            <td data-kopf="Quote heute" className="r">
              {text(vorher.quote[i], 1)}
            </td>
            <td data-kopf="Quote danach" className={`r ${styles['neu']}`}>
              {text(danach.quote[i], 1)}
            </td>
            <td data-kopf="Nächster Ort heute" className="r">
              {text(vorher.km[i], 1)} km
            </td>
            <td data-kopf="danach" className={`r ${styles['neu']}`}>
              {text(danach.km[i], 1)} km
            </td>
          </tr>
        ))}
      </tbody>
      <Kreiszeile vorher={vorher.kreis} danach={danach.kreis} />
    </Tabelle>
  )
}

type Kreissumme = Lage['kategorien'][number]['kreis']

function Kreiszeile({
  vorher,
  danach,
}: {
  readonly vorher: Kreissumme
  readonly danach: Kreissumme
}) {
  return (
    <tfoot>
      <tr>
        <th scope="row">Kreis</th>
        <td data-kopf="Plätze" className="r">
          {formatDifferenz((danach.plaetze ?? 0) - (vorher.plaetze ?? 0), 0)}
        </td>
        <td data-kopf="Quote heute" className="r">
          {text(vorher.quote, 1)}
        </td>
        <td data-kopf="Quote danach" className="r">
          {text(danach.quote, 1)}
        </td>
        <td colSpan={2}>Wege: je Raum</td>
      </tr>
    </tfoot>
  )
}
