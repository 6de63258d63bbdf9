import { useState } from 'react'
import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import {
  angeboteworte,
  kontenworte,
  standworte,
  TRAEGERWORTE,
  type Anbieter,
} from './anbieter-worte.ts'
import {
  AcceptAnbieterDocument,
  DeactivateAnbieterDocument,
  ReactivateAnbieterDocument,
} from './anbieter.generated.ts'
import styles from './Anbieter.module.css'

interface AnbietertabelleProps {
  readonly anbieter: readonly Anbieter[]
}

/** All that were decided about, with what they have. */
export function Anbietertabelle({ anbieter }: AnbietertabelleProps) {
  const [gewaehlt, setGewaehlt] = useState<Anbieter | null>(null)
  return (
    <>
      <Tabelle titel="Anbieter" titelUnsichtbar ersteSpalteFest className={styles['tabelle']}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Ort</th>
            <th scope="col">Konten</th>
            <th scope="col">Angebote</th>
            <th scope="col">Stand</th>
            <th scope="col">
              <span className="vh">Was sich tun lässt</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {anbieter.map((einer) => (
            <tr key={einer.id} data-still={einer.deaktiviertAm !== null || undefined}>
              <th scope="row">
                {einer.name}
                {einer.traegerart && <span>{TRAEGERWORTE[einer.traegerart]}</span>}
              </th>
              <td>{einer.ort}</td>
              <td>{kontenworte(einer)}</td>
              <td>{angeboteworte(einer)}</td>
              <td>{standworte(einer)}</td>
              <td>
                <Button
                  art="text"
                  klein
                  aria-label={`${wegOf(einer).wort}: ${einer.name}`}
                  onClick={() => setGewaehlt(einer)}
                >
                  {wegOf(einer).wort}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
      {gewaehlt && <Frage anbieter={gewaehlt} onClose={() => setGewaehlt(null)} />}
    </>
  )
}

function wegOf({ zustand, deaktiviertAm, ablehnungsgrund }: Anbieter) {
  if (zustand === 'ABGELEHNT') {
    return {
      wort: 'Doch aufnehmen',
      satz: `Abgelehnt mit dem Grund: ${ablehnungsgrund} Wird die Organisation doch aufgenommen, öffnet sich ihr Konto wieder, und sie bekommt eine Mail.`,
      dokument: AcceptAnbieterDocument,
    }
  }
  if (deaktiviertAm !== null) {
    return {
      wort: 'Wieder öffnen',
      satz: 'Ihre Konten können sich wieder anmelden, und ihre veröffentlichten Angebote erscheinen wieder.',
      dokument: ReactivateAnbieterDocument,
    }
  }
  return {
    wort: 'Stilllegen',
    satz: 'Ihre Angebote verschwinden aus dem Verzeichnis, ihre Konten können sich nicht mehr anmelden. Gelöscht wird nichts; Sie können es zurücknehmen.',
    dokument: DeactivateAnbieterDocument,
  }
}

interface FrageProps {
  readonly anbieter: Anbieter
  readonly onClose: () => void
}

function Frage({ anbieter, onClose }: FrageProps) {
  const { wort, satz, dokument } = wegOf(anbieter)
  const [tue, { error, loading }] = useMutation(dokument)
  return (
    <Dialog titel={`${anbieter.name}: ${wort.toLocaleLowerCase('de')}?`} onClose={onClose}>
      <p className={styles['wortlaut']}>{satz}</p>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className={styles['reihe']}>
        <Button
          art="haupt"
          onClick={() =>
            void tue({ variables: { id: anbieter.id } }).then(onClose, () => undefined)
          }
        >
          {loading ? 'Wird gespeichert …' : wort}
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </p>
    </Dialog>
  )
}
