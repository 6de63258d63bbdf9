import { formatZahl } from '@sozial/shared/format'
import { Anteil } from './Anteil.tsx'
import styles from './Schutz.module.css'

interface SchutzkopfProps {
  /** Head of the first column. */
  readonly was: string
  /** Heads of the figures. */
  readonly zahlen: readonly string[]
  /** Head of the bar, where there is one. */
  readonly anteil?: string
}

/** The heads of a table that counts figures. */
export function Schutzkopf({ was, zahlen, anteil }: SchutzkopfProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{was}</th>
        {zahlen.map((kopf) => (
          <th key={kopf} scope="col" className="r">
            {kopf}
          </th>
        ))}
        {anteil !== undefined && <th scope="col">{anteil}</th>}
      </tr>
    </thead>
  )
}

interface SchutzzahlenProps {
  readonly zellen: number
  readonly verborgen: number
  /** Absent where the table does not count them. */
  readonly primaer?: number
  readonly sekundaer: number
}

/** The cells of a row: how many figures there are, how many are protected and why, and the share. */
export function Schutzzahlen({ zellen, verborgen, primaer, sekundaer }: SchutzzahlenProps) {
  return (
    <>
      <td className="r" data-kopf="Zahlen">
        {formatZahl(zellen)}
      </td>
      <td className="r" data-kopf="geschützt">
        {formatZahl(verborgen)}
      </td>
      {primaer !== undefined && (
        <td className="r" data-kopf="durch eine Regel" data-null={primaer === 0 || undefined}>
          {formatZahl(primaer)}
        </td>
      )}
      <td className="r" data-kopf="zum Schutz anderer" data-null={sekundaer === 0 || undefined}>
        {formatZahl(sekundaer)}
      </td>
      <td className={styles['anteilzelle']}>
        <Anteil teil={verborgen} ganzes={zellen} />
      </td>
    </>
  )
}
