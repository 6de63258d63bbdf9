import styles from './Protokoll.module.css'

interface AngabenlisteProps {
  readonly zeilen: readonly (readonly [name: string, wert: string])[]
}

/** Names and what they stand for, one per line. */
export function Angabenliste({ zeilen }: AngabenlisteProps) {
  return (
    <dl className={styles['angaben']}>
      {zeilen.map(([name, wert]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{wert}</dd>
        </div>
      ))}
    </dl>
  )
}
