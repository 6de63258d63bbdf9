import { Link } from 'react-router'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { useAnstehendes } from './use-anstehendes.ts'
import styles from './Anstehendes.module.css'

/** What waits for the viewer in the agreement of Sozialräume; nothing: nothing is said. */
export function Anstehendes() {
  const anstehendes = useAnstehendes()
  if (anstehendes.length === 0) return null
  return (
    <Abschnitt titel="Wartet auf Sie">
      <ul className={styles['liste']}>
        {anstehendes.map(({ key, name, satz, pfad }) => (
          <li key={key}>
            <Link to={pfad}>{name}</Link>
            <p>{satz}</p>
          </li>
        ))}
      </ul>
    </Abschnitt>
  )
}
