import { Link } from 'react-router'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { useAnstehendes } from './use-anstehendes.ts'

/**
 * What waits for the viewer in the agreement of Sozialräume; nothing: nothing is said.
 *
 * @param liste class of the page for a list of links with a sentence each
 */
export function Anstehendes({ liste }: { readonly liste: string | undefined }) {
  const anstehendes = useAnstehendes()
  if (anstehendes.length === 0) return null
  return (
    <Abschnitt titel="Wartet auf Sie">
      <ul className={liste}>
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
