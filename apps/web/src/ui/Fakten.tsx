import styles from './Fakten.module.css'

interface FaktenProps {
  /** Name and value; a value of `null` has nothing to say. */
  readonly fakten: readonly (readonly [name: string, wert: string | null])[]
}

/** The few facts a page begins with, side by side. */
export function Fakten({ fakten }: FaktenProps) {
  return (
    <dl className={styles['fakten']}>
      {fakten.map(
        ([name, wert]) =>
          wert !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{wert}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
