import { useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { Link } from 'react-router'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler, type Fehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { BestaetigeDocument, MeineAngeboteDocument } from './angebote.generated.ts'
import {
  istZuTun,
  lagesatz,
  meldewort,
  PFAD,
  tagOf,
  zustandswort,
  type Zeile,
} from './angebot-worte.ts'
import { Platzmelder } from './Platzmelder.tsx'
import { useSchreiber, type Schreiber } from './use-schreiber.ts'
import styles from './Angebote.module.css'

interface AngebotszeileProps {
  readonly zeile: Zeile
  readonly mitAnbieter: boolean
}

/** One offer in the list: its state in words, what is due, what takes one tap. */
export function Angebotszeile({ zeile, mitAnbieter }: AngebotszeileProps) {
  const schreibe = useAuffrischend(useSchreiber(zeile))
  const [meldet, setMeldet] = useState(false)
  const [fehler, setFehler] = useState<Fehler | null>(null)
  const darf = (handlung: Zeile['handlungen'][number]): boolean =>
    zeile.istEigen && zeile.handlungen.includes(handlung)
  async function bestaetige() {
    setFehler(null)
    try {
      await schreibe(BestaetigeDocument, {})
      sageAn('Bestätigt.')
    } catch (error) {
      setFehler(toFehler(error))
    }
  }
  const faellig = zeile.zustand === 'BESTAETIGUNG_FAELLIG'
  return (
    <li>
      <div className={styles['zeilenkopf']}>
        <Link to={`${PFAD}/${zeile.id}`} className={styles['titel']}>
          {zeile.titel || 'Noch ohne Titel'}
        </Link>
        <span className={classNames(styles['zustand'], istZuTun(zeile) && styles['zutun'])}>
          {zustandswort(zeile)}
        </span>
      </div>
      {mitAnbieter && <p className="t-klein leise">{zeile.organisation.name}</p>}
      <p className="t-klein">
        {zeile.anliegen ? `„${zeile.anliegen}“` : zeile.istEigen ? lagesatz(zeile) : ''}
      </p>
      {darf('PLAETZE_MELDEN') && <Plaetze zeile={zeile} />}
      <p className={styles['werk']}>
        {faellig && darf('BESTAETIGEN') && (
          <Button klein onClick={() => void bestaetige()}>
            Alles stimmt noch
          </Button>
        )}
        {darf('PLAETZE_MELDEN') && zeile.meldeorte.length > 0 && (
          <Button klein aria-expanded={meldet} onClick={() => setMeldet(!meldet)}>
            Freie Plätze melden
          </Button>
        )}
      </p>
      {fehler && <FehlerMeldung fehler={fehler} />}
      {meldet &&
        zeile.meldeorte.map(({ id, name, ort, meldung }) => (
          <Platzmelder
            key={id}
            standort={id}
            name={zeile.meldeorte.length > 1 ? name || ort : ''}
            letzte={meldung}
            mitPlaetzen
            schreibe={schreibe}
          />
        ))}
    </li>
  )
}

/** What the list shows of an offer comes anew after every change. */
function useAuffrischend(schreibe: Schreiber): Schreiber {
  const client = useApolloClient()
  return async (mutation, beigaben) => {
    const antwort = await schreibe(mutation, beigaben)
    await client.refetchQueries({ include: [MeineAngeboteDocument] })
    return antwort
  }
}

function Plaetze({ zeile }: { readonly zeile: Zeile }) {
  const [erste] = zeile.meldeorte.flatMap(({ meldung }) => meldung ?? [])
  if (!erste) return null
  return (
    <p className="t-klein leise">
      Gemeldet am {tagOf(erste.am)}: {meldewort(erste)}.
    </p>
  )
}
