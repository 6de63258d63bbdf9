import { useQuery } from '@apollo/client/react'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { formatBezug } from '../../../app/atlas/anmerkungen.ts'
import type { Stand } from './stand-worte.ts'
import {
  StandanmerkungenDocument,
  type StandanmerkungenQuery,
} from './veroeffentlichung.generated.ts'
import styles from './Veroeffentlichung.module.css'

type Eintrag = StandanmerkungenQuery['datenstandvergleich']['anmerkungen'][number]

const WORTE: Readonly<Record<Eintrag['wechsel'], string>> = {
  NEU: 'Neu',
  BLEIBT: 'Bleibt',
  VERBORGEN: 'Steht an einem geschützten Wert und erscheint deshalb nicht',
  ENTFAELLT: 'Entfällt',
}

/** What the public would read beside figures: to be looked through before the release. */
export function Anmerkungswechsel({ stand }: { readonly stand: Stand }) {
  const { data } = useQuery(StandanmerkungenDocument, {
    variables: { id: stand.id },
    fetchPolicy: 'cache-and-network',
  })
  const anmerkungen = data?.datenstandvergleich.anmerkungen ?? []
  if (anmerkungen.length === 0) return null
  const arten = (Object.keys(WORTE) as Eintrag['wechsel'][]).filter((art) =>
    anmerkungen.some(({ wechsel }) => wechsel === art),
  )
  return (
    <Abschnitt
      titel="Öffentliche Anmerkungen"
      zusatz={
        stand.zustand === 'ENTWURF'
          ? 'stehen mit der Freigabe außen bei den Zahlen; bitte mitlesen'
          : 'stehen außen bei den Zahlen'
      }
    >
      <dl className={styles['umfang']}>
        {arten.map((art) => (
          <div key={art}>
            <dt>{WORTE[art]}</dt>
            <dd>
              <ul>
                {anmerkungen
                  .filter(({ wechsel }) => wechsel === art)
                  .map(({ anmerkung }) => (
                    <li key={anmerkung.id}>
                      {anmerkung.text}{' '}
                      <span className="leise">
                        {formatBezug(anmerkung)};{' '}
                        {anmerkung.merkmal ?? anmerkung.indikatoren.join(', ')}
                        {anmerkung.angelegtVon && `; ${anmerkung.angelegtVon}`}
                      </span>
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Abschnitt>
  )
}
