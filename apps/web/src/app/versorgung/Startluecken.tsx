import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { grossBeginnend } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { useDarf } from '../sitzung/use-sitzung.ts'
import { LueckenDocument } from './luecken.generated.ts'

/**
 * The gaps to read first, for those who plan; nothing to say: nothing is said.
 *
 * @param liste class of the page for a list of links with a sentence each
 */
export function Startluecken({ liste }: { readonly liste: string | undefined }) {
  const darf = useDarf('versorgung')
  const { data } = useQuery(LueckenDocument, {
    variables: { ebene: 'SOZIALRAUM' },
    skip: !darf,
  })
  const versorgung = data?.versorgung
  const spitzen = versorgung?.luecken.filter(({ spitze }) => spitze) ?? []
  if (!versorgung || spitzen.length === 0) return null
  return (
    <Abschnitt
      titel="Wo am meisten fehlt"
      zusatz="hoher Bedarf, wenig Angebot"
      werkzeuge={<Link to="/versorgung">Versorgung ansehen</Link>}
    >
      <ul className={liste}>
        {spitzen.map(({ raum, feldname, ohne, wenig, bedarfssatz, angebotssatz }) => (
          <li key={`${feldname} ${raum}`}>
            <Link
              to={`/versorgung/${ohne[0] ?? wenig[0] ?? ''}?raum=${versorgung.raumschluessel[raum] ?? ''}`}
            >
              {versorgung.raumnamen[raum]}: {feldname}
            </Link>
            <p>
              {grossBeginnend(bedarfssatz)}; {angebotssatz}.
            </p>
          </li>
        ))}
      </ul>
    </Abschnitt>
  )
}
