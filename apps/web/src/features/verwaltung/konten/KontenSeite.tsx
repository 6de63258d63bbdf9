import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl } from '@sozial/shared/format'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import { rollenworte } from '../../../app/sitzung/worte.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SuchFeld } from '../../../ui/Feld.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { faktorworte, findKonten, standOf, type Konto, type Organisation } from './kontenliste.ts'
import { KontenDocument } from './konten.generated.ts'
import { Kontodialog } from './Kontodialog.tsx'
import { Linkdialog, type NeuerLink } from './Linkdialog.tsx'
import { Organisationen } from './Organisationen.tsx'
import { Stilllegen } from './Stilllegen.tsx'
import { Rollenregeln } from './Rollenregeln.tsx'
import styles from './Konten.module.css'

/** What is open over the list. */
type Offen =
  | { readonly art: 'KONTO'; readonly konto: Konto | null }
  | { readonly art: 'STILLLEGEN'; readonly konto: Konto }
  | { readonly art: 'LINK'; readonly link: NeuerLink }
  | null

/** Who has an account, for whom and with which rights. */
export function KontenSeite() {
  const { data, error, refetch } = useQuery(KontenDocument, { fetchPolicy: 'cache-and-network' })
  useTitel('Konten und Organisationen')
  return (
    <>
      <Kopf titel="Konten und Organisationen" pfad="Konten und Organisationen">
        Wer hinein darf, für wen und womit. Jede Änderung steht im Protokoll.
      </Kopf>
      {!data && <Abfrage error={error} erneut={() => void refetch()} was="Die Konten" />}
      {data && (
        <>
          <Konten konten={data.konten} organisationen={data.organisationen} />
          <Organisationen organisationen={data.organisationen} raeume={data.organisationsraeume} />
          <Rollenregeln regeln={data.rollenregeln} />
        </>
      )}
    </>
  )
}

interface KontenProps {
  readonly konten: readonly Konto[]
  readonly organisationen: readonly Organisation[]
}

function Konten({ konten, organisationen }: KontenProps) {
  const [gesucht, setGesucht] = useState('')
  const [offen, setOffen] = useState<Offen>(null)
  const darfEinladen = useDarf('inviteKonto')
  const gefunden = findKonten(konten, gesucht)
  const zeigeLink = (link: NeuerLink) => setOffen({ art: 'LINK', link })
  const schliesse = () => setOffen(null)
  return (
    <Abschnitt titel="Konten" zusatz={formatAnzahl(konten.length, 'Konto', 'Konten')}>
      <div className={styles['leiste']}>
        <SuchFeld label="Name, Organisation oder Rolle" wert={gesucht} onChange={setGesucht} />
        {darfEinladen && (
          <Button art="haupt" onClick={() => setOffen({ art: 'KONTO', konto: null })}>
            Jemanden einladen
          </Button>
        )}
      </div>
      {gefunden.length === 0 ? (
        <p className="leise">Niemand gefunden für „{gesucht}“.</p>
      ) : (
        <Kontentabelle konten={gefunden} onOffen={setOffen} />
      )}
      {offen?.art === 'KONTO' && (
        <Kontodialog
          konto={offen.konto}
          organisationen={organisationen}
          onLink={zeigeLink}
          onClose={schliesse}
        />
      )}
      {offen?.art === 'STILLLEGEN' && <Stilllegen konto={offen.konto} onClose={schliesse} />}
      {offen?.art === 'LINK' && <Linkdialog link={offen.link} onClose={schliesse} />}
    </Abschnitt>
  )
}

interface KontentabelleProps {
  readonly konten: readonly Konto[]
  readonly onOffen: (offen: Offen) => void
}

function Kontentabelle({ konten, onOffen }: KontentabelleProps) {
  const darfAendern = useDarf('changeKonto')
  const darfStilllegen = useDarf('deactivateKonto')
  return (
    <Tabelle titel="Konten" titelUnsichtbar ersteSpalteFest className={styles['tabelle']}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Organisation</th>
          <th scope="col">Rollen</th>
          <th scope="col">Stand</th>
          <th scope="col">Zweiter Faktor</th>
          <th scope="col">
            <span className="vh">Was sich tun lässt</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {konten.map((konto) => (
          <tr key={konto.id} data-still={konto.deaktiviertAm !== null || undefined}>
            <th scope="row">
              {konto.name}
              <span>{konto.demo ? 'Demo-Konto' : konto.anmeldename}</span>
            </th>
            <td>{konto.organisation.name}</td>
            <td>{rollenworte(konto.rollen)}</td>
            <td>{standOf(konto)}</td>
            <td>{faktorworte(konto)}</td>
            <td className={styles['werke']}>
              {darfAendern && !konto.demo && (
                <Button
                  art="text"
                  klein
                  aria-label={`Ändern: ${konto.name}`}
                  onClick={() => onOffen({ art: 'KONTO', konto })}
                >
                  Ändern
                </Button>
              )}
              {darfStilllegen && !konto.demo && (
                <Button
                  art="text"
                  klein
                  aria-label={`${stillwort(konto)}: ${konto.name}`}
                  onClick={() => onOffen({ art: 'STILLLEGEN', konto })}
                >
                  {stillwort(konto)}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}

const stillwort = ({ deaktiviertAm }: Konto): string =>
  deaktiviertAm === null ? 'Stilllegen' : 'Wieder öffnen'
