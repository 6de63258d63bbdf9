import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { useTitel } from '../../lib/use-titel.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { KreisDocument } from '../kreis.generated.ts'
import { warAngemeldet } from '../sitzung/sicht.ts'
import { useSitzung } from '../sitzung/use-sitzung.ts'
import { rollenworte } from '../sitzung/worte.ts'
import { toAnmeldung } from '../sitzung/zurueck.ts'
import { findWeg } from './wege.ts'
import styles from './Innen.module.css'

/** Before every inner page: whoever is not signed in is asked to, whoever may not is told so. */
export function Innen({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation()
  const sitzung = useSitzung()
  const weg = findWeg(pathname)
  if (!warAngemeldet() || sitzung?.konto === null) return <BitteAnmelden />
  if (!sitzung) {
    return (
      <div className={styles['seite']} aria-busy="true">
        <Skelett breite="60%" hoehe={32} />
        <LadeWorte text="Die Seite wird geladen" />
      </div>
    )
  }
  if (weg && !sitzung.operationen.includes(weg.braucht)) return <NichtFuerSie was={weg.text} />
  return children
}

/** The same for every address inside, so that nobody learns from it what there is. */
function BitteAnmelden() {
  const ort = useLocation()
  useTitel('Bitte anmelden')
  useQuery(KreisDocument, { errorPolicy: 'ignore' })
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">Bitte anmelden</h1>
      <p className="t-satz">
        Diese Seite ist für die Mitarbeiterinnen und Mitarbeiter des Kreises und seiner Kommunen.
        Nach der Anmeldung kommen Sie hierher zurück.
      </p>
      <p className={styles['wege']}>
        <LinkButton art="haupt" to={toAnmeldung(ort)}>
          Anmelden
        </LinkButton>
        <Link to="/">Zur Startseite</Link>
      </p>
    </div>
  )
}

function NichtFuerSie({ was }: { readonly was: string }) {
  const konto = useSitzung()?.konto
  useTitel('Nicht freigegeben')
  useQuery(KreisDocument, { errorPolicy: 'ignore' })
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">Für Ihr Konto nicht freigegeben</h1>
      <p className="t-satz">
        „{was}“ gehört nicht zu den Aufgaben Ihres Kontos
        {konto && ` (${rollenworte(konto.rollen)}, ${konto.organisation.name})`}. Wenn Sie die Seite
        brauchen, wenden Sie sich an die Verwaltung der Konten.
      </p>
      <p className={styles['wege']}>
        <LinkButton to="/verwaltung">Zur Verwaltung</LinkButton>
        <LinkButton to="/karte">Zur Karte</LinkButton>
      </p>
    </div>
  )
}
