import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { LinkButton } from '../../ui/Button.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Hinweisseite } from '../Hinweisseite.tsx'
import { warAngemeldet } from '../sitzung/sicht.ts'
import { useSitzung } from '../sitzung/use-sitzung.ts'
import { rollenworte } from '../sitzung/worte.ts'
import { toAnmeldung } from '../sitzung/zurueck.ts'
import { findWeg } from './wege.ts'

/** Before every inner page: whoever is not signed in is asked to, whoever may not is told so. */
export function Innen({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation()
  const sitzung = useSitzung()
  const weg = findWeg(pathname)
  if (!warAngemeldet() || sitzung?.konto === null) return <BitteAnmelden />
  if (!sitzung) {
    return (
      <div aria-busy="true" style={{ paddingTop: 32 }}>
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
  return (
    <Hinweisseite
      titel="Bitte anmelden"
      wege={
        <>
          <LinkButton art="haupt" to={toAnmeldung(ort)}>
            Anmelden
          </LinkButton>
          <Link to="/">Zur Startseite</Link>
        </>
      }
    >
      Diese Seite ist für die Mitarbeiterinnen und Mitarbeiter des Kreises und seiner Kommunen. Nach
      der Anmeldung kommen Sie hierher zurück.
    </Hinweisseite>
  )
}

function NichtFuerSie({ was }: { readonly was: string }) {
  const konto = useSitzung()?.konto
  return (
    <Hinweisseite
      titel="Für Ihr Konto nicht freigegeben"
      wege={
        <>
          <LinkButton to="/verwaltung">Zur Verwaltung</LinkButton>
          <LinkButton to="/karte">Zur Karte</LinkButton>
        </>
      }
    >
      „{was}“ gehört nicht zu den Aufgaben Ihres Kontos
      {konto && ` (${rollenworte(konto.rollen)}, ${konto.organisation.name})`}. Wenn Sie die Seite
      brauchen, wenden Sie sich an die Verwaltung der Konten.
    </Hinweisseite>
  )
}
