import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { useDarf } from '../sitzung/use-sitzung.ts'
import { LueckenDocument } from './luecken.generated.ts'

/** What a Sozialraum lacks: its gaps in words, and of which branches nothing is on the spot. For those who plan. */
export function Profilluecken({ schluessel }: { readonly schluessel: string }) {
  const darf = useDarf('versorgung')
  const { data } = useQuery(LueckenDocument, {
    variables: { ebene: 'SOZIALRAUM' },
    skip: !darf,
  })
  const versorgung = data?.versorgung
  const stelle = versorgung?.raumschluessel.indexOf(schluessel) ?? -1
  if (!versorgung || stelle === -1) return null
  const luecken = versorgung.luecken.filter(({ raum }) => raum === stelle)
  const flecken = versorgung.kategorien.filter(({ vorOrt }) => vorOrt[stelle] === 0)
  return (
    <div className="nicht-druck">
      <Abschnitt titel="Was hier fehlt" zusatz="vor Ort, gemessen am Bedarf; für die Planung">
        {luecken.length === 0 && (
          <p className="mass">
            In keinem Feld liegt der Bedarf sicher über und das Angebot unter dem Kreis.
          </p>
        )}
        <ul>
          {luecken.map(({ feldname, bedarfssatz, angebotssatz, ohne, wenig }) => (
            <li key={feldname} className="mass">
              <Link to={`/versorgung/${ohne[0] ?? wenig[0] ?? ''}?raum=${schluessel}`}>
                {feldname}
              </Link>
              : {bedarfssatz}; {angebotssatz}.
            </li>
          ))}
        </ul>
        {flecken.length > 0 && (
          <p className="quelle">
            Weiße Flecken, vor Ort kein Angebot:{' '}
            {flecken.map(({ schluessel: kategorie, name }, i) => (
              <span key={kategorie}>
                {i > 0 && ', '}
                <Link to={`/versorgung/${kategorie}?raum=${schluessel}`}>{name}</Link>
              </span>
            ))}
            .
          </p>
        )}
      </Abschnitt>
    </div>
  )
}
