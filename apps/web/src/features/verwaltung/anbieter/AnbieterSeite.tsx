import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl } from '@sozial/shared/format'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { SuchFeld } from '../../../ui/Feld.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { findAnbieter, type Anbieter } from './anbieter-worte.ts'
import { AnbieterverzeichnisDocument } from './anbieter.generated.ts'
import { Anbietertabelle } from './Anbietertabelle.tsx'
import { Unbestaetigte } from './Unbestaetigte.tsx'
import { Zupruefender } from './Zupruefender.tsx'
import styles from './Anbieter.module.css'

/** Who publishes in the register: to be decided first, then all. */
export function AnbieterSeite() {
  const { data, error, refetch } = useQuery(AnbieterverzeichnisDocument, {
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Anbieter')
  const verzeichnis = data?.anbieterverzeichnis
  return (
    <>
      <Kopf titel="Anbieter" pfad="Anbieter">
        Wer im Verzeichnis der Unterstützungsangebote veröffentlicht. Neue prüft der Kreis.
      </Kopf>
      {!verzeichnis && <Abfrage error={error} erneut={() => void refetch()} was="Die Anbieter" />}
      {verzeichnis && (
        <>
          <Zupruefende
            neue={verzeichnis.anbieter.filter(({ zustand }) => zustand === 'ANGEMELDET')}
            geprueft={verzeichnis.anbieter.filter(istAktiv)}
          />
          <Unbestaetigte anmeldungen={verzeichnis.unbestaetigt} />
          <Alle anbieter={verzeichnis.anbieter.filter(({ zustand }) => zustand !== 'ANGEMELDET')} />
        </>
      )}
    </>
  )
}

const istAktiv = ({ zustand, deaktiviertAm }: Anbieter): boolean =>
  zustand === 'GEPRUEFT' && deaktiviertAm === null

interface ZupruefendeProps {
  readonly neue: readonly Anbieter[]
  /** Those a new one may belong to. */
  readonly geprueft: readonly Anbieter[]
}

function Zupruefende({ neue, geprueft }: ZupruefendeProps) {
  return (
    <Abschnitt
      titel="Zu prüfen"
      zusatz={neue.length > 0 && formatAnzahl(neue.length, 'Anmeldung', 'Anmeldungen')}
    >
      {neue.length === 0 && <p className="leise">Keine Anmeldung wartet auf Sie.</p>}
      <ul className={styles['neue']}>
        {neue.map((anbieter, i) => (
          <Zupruefender
            key={anbieter.id}
            anbieter={anbieter}
            geprueft={geprueft}
            zuerst={i === 0}
          />
        ))}
      </ul>
    </Abschnitt>
  )
}

function Alle({ anbieter }: { readonly anbieter: readonly Anbieter[] }) {
  const [gesucht, setGesucht] = useState('')
  const gefunden = findAnbieter(anbieter, gesucht)
  return (
    <Abschnitt titel="Alle Anbieter" zusatz={formatAnzahl(anbieter.length, 'Anbieter', 'Anbieter')}>
      <div className={styles['leiste']}>
        <SuchFeld label="Name oder Ort" wert={gesucht} onChange={setGesucht} />
      </div>
      {gefunden.length === 0 ? (
        <p className="leise">
          {gesucht === '' ? 'Noch kein Anbieter.' : `Keiner gefunden für „${gesucht}“.`}
        </p>
      ) : (
        <Anbietertabelle anbieter={gefunden} />
      )}
    </Abschnitt>
  )
}
