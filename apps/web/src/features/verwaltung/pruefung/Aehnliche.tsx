import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { Meldung } from '../../../ui/Meldung.tsx'
import { PruefaehnlicheDocument, type PruefbildFragment } from './pruefung.generated.ts'

/** Offers that may be the same; none: nothing is said. */
export function Aehnliche({ bild }: { readonly bild: PruefbildFragment }) {
  const { id, titel, entwurf, organisation, standorte } = bild
  const { strasse = '', ort = '' } = standorte.find(({ geheim }) => !geheim) ?? {}
  const { data } = useQuery(PruefaehnlicheDocument, {
    variables: {
      frage: {
        organisation: organisation.id,
        titel,
        kategorien: entwurf?.kategorien ?? [],
        strasse,
        ort,
        ohne: id,
      },
    },
  })
  const aehnliche = data?.aehnlicheAngebote ?? []
  if (aehnliche.length === 0) return null
  return (
    <Meldung art="warn" titel="Vielleicht gibt es das schon">
      <ul>
        {aehnliche.slice(0, 5).map((eines) => (
          <li key={eines.slug}>
            {eines.istZuSehen ? (
              <Link to={`/angebote/${eines.slug}`}>{eines.titel}</Link>
            ) : (
              eines.titel
            )}
            , {[eines.organisation, eines.ort].filter(Boolean).join(', ')} ({eines.grund})
          </li>
        ))}
      </ul>
    </Meldung>
  )
}
