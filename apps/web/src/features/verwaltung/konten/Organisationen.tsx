import { useState } from 'react'
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { jugendamtsname } from '../../../app/jugendamt.ts'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { Organisation, Organisationsraum } from './kontenliste.ts'
import { Organisationsdialog } from './Organisationsdialog.tsx'
import { ARTEN } from './organisationsarten.ts'
import styles from './Konten.module.css'

interface OrganisationenProps {
  readonly organisationen: readonly Organisation[]
  readonly raeume: readonly Organisationsraum[]
}

/** For whom accounts act. */
export function Organisationen({ organisationen, raeume }: OrganisationenProps) {
  const [offen, setOffen] = useState<Organisation | 'NEU' | null>(null)
  const darfAnlegen = useDarf('createOrganisation')
  const darfAendern = useDarf('changeOrganisation')
  return (
    <Abschnitt
      titel="Organisationen"
      zusatz={formatAnzahl(organisationen.length, 'Organisation', 'Organisationen')}
    >
      <ul className={styles['liste']}>
        {organisationen.map((organisation) => (
          <li key={organisation.id}>
            <p>
              <b>{organisation.name}</b>
              <span>{describe(organisation)}</span>
            </p>
            {darfAendern && (
              <Button
                art="text"
                klein
                aria-label={`Ändern: ${organisation.name}`}
                onClick={() => setOffen(organisation)}
              >
                Ändern
              </Button>
            )}
          </li>
        ))}
      </ul>
      {darfAnlegen && (
        <p>
          <Button onClick={() => setOffen('NEU')}>Organisation anlegen</Button>
        </p>
      )}
      {offen && (
        <Organisationsdialog
          organisation={offen === 'NEU' ? null : offen}
          raeume={raeume}
          onClose={() => setOffen(null)}
        />
      )}
    </Abschnitt>
  )
}

function describe({ art, raum, jugendamtsbezirk, deaktiviertAm }: Organisation): string {
  return [
    ARTEN[art],
    raum?.name,
    jugendamtsbezirk && `zuständig: ${jugendamtsname(jugendamtsbezirk.name)}`,
    deaktiviertAm && `stillgelegt seit ${formatDatum(deaktiviertAm)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
