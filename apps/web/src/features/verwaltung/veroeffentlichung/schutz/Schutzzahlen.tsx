import { formatZahl } from '@sozial/shared/format'
import { Anteil } from './Anteil.tsx'
import styles from './Schutz.module.css'

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
