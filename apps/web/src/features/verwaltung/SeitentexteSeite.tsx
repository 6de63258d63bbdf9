import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { editorOf, SEITEN } from '../../app/seiten.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { Abfrage } from './Abfrage.tsx'
import { Kopf } from './Kopf.tsx'
import { SeitentexteDocument } from './verwaltung.generated.ts'

/** The texts that the Kreis answers for, and what they still miss. */
export function SeitentexteSeite() {
  const { data, error, refetch } = useQuery(SeitentexteDocument)
  useTitel('Seitentexte')
  return (
    <>
      <Kopf titel="Seitentexte" pfad="Seitentexte">
        Mitgeliefert ist, was für jeden Kreis gilt; die Lücken kann nur der Kreis füllen.
      </Kopf>
      {data ? (
        <Tabelle titel="Seiten und ihr Stand" titelUnsichtbar>
          <thead>
            <tr>
              <th scope="col">Seite</th>
              <th scope="col">Stand</th>
              <th scope="col">Noch zu ergänzen</th>
            </tr>
          </thead>
          <tbody>
            {data.seitentexte.map(({ seite, version, geaendertAm, luecken }) => (
              <tr key={seite}>
                <th scope="row">
                  <Link to={editorOf(seite)}>{SEITEN[seite].titel}</Link>
                </th>
                <td>
                  {geaendertAm
                    ? `Fassung ${version} vom ${formatZeitpunkt(geaendertAm)}`
                    : 'mitgelieferter Text'}
                </td>
                <td>{luecken.length === 0 ? 'nichts' : luecken.join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </Tabelle>
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Texte" />
      )}
    </>
  )
}
