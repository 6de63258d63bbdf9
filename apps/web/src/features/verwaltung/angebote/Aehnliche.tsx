import { useEffect, useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { Meldung } from '../../../ui/Meldung.tsx'
import {
  AehnlicheAngeboteDocument,
  type AehnlicheAngeboteQueryVariables,
} from './angebote.generated.ts'
import { PFAD } from './angebot-worte.ts'
import styles from './Angebote.module.css'

const RUHE_MS = 500
const MINDESTENS = 4

/** Before somebody writes twice what is there: what looks like it, while typing. */
export function Aehnliche({ frage }: { readonly frage: AehnlicheAngeboteQueryVariables['frage'] }) {
  const text = JSON.stringify(frage)
  const [ruhig, setRuhig] = useState(text)
  useEffect(() => {
    const uhr = setTimeout(() => setRuhig(text), RUHE_MS)
    return () => clearTimeout(uhr)
  }, [text])
  const { data } = useQuery(AehnlicheAngeboteDocument, {
    variables: { frage: JSON.parse(ruhig) as typeof frage },
    skip: (frage.titel ?? '').trim().length < MINDESTENS || frage.organisation === '',
  })
  const aehnliche = data?.aehnlicheAngebote ?? []
  if (aehnliche.length === 0) return null
  return (
    <Meldung art="warn" role="status" titel="Gibt es das schon?">
      <ul className={styles['aehnliche']}>
        {aehnliche.map(({ id, slug, istZuSehen, titel, organisation, ort, grund }) => (
          <li key={slug}>
            {id ? (
              <Link to={`${PFAD}/${id}`}>{titel}</Link>
            ) : istZuSehen ? (
              <Link to={`/angebote/${slug}`}>{titel}</Link>
            ) : (
              titel
            )}
            <span className="t-klein leise">
              {' '}
              {[organisation, ort, grund].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Meldung>
  )
}
