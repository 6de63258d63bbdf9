import { useState } from 'react'
import { useMutation } from '@apollo/client/react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { mitFokusAufTitel } from '../../../lib/fokus.ts'
import { Button } from '../../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../../ui/Meldung.tsx'
import { aehnlichworte, angeboteworte, TRAEGERWORTE, type Anbieter } from './anbieter-worte.ts'
import { AcceptAnbieterDocument } from './anbieter.generated.ts'
import { Ablehnung, Zuordnung } from './Entscheidung.tsx'
import styles from './Anbieter.module.css'

interface ZupruefenderProps {
  readonly anbieter: Anbieter
  readonly geprueft: readonly Anbieter[]
  /** Whether it has waited longest: the one main action of the page. */
  readonly zuerst: boolean
}

/** One organisation that registered: who, what for, whether it is there already; accept, assign, refuse. */
export function Zupruefender({ anbieter, geprueft, zuerst }: ZupruefenderProps) {
  const { id, name, anmeldung } = anbieter
  const [offen, setOffen] = useState<'ABLEHNEN' | 'ZUORDNEN' | null>(null)
  const [nimmAuf, { error, loading }] = useMutation(AcceptAnbieterDocument, { variables: { id } })
  const aufnehmen = () =>
    void nimmAuf().then(
      () => mitFokusAufTitel(() => sageAn(`„${name}“ ist aufgenommen.`)),
      () => undefined,
    )
  return (
    <li className={styles['neuer']}>
      <div className={styles['angaben']}>
        <h3 className="t-h3">{name}</h3>
        <Angaben anbieter={anbieter} />
        {anmeldung?.nachricht && <p className={styles['wortlaut']}>{anmeldung.nachricht}</p>}
        <Hinweise anbieter={anbieter} />
      </div>
      <div className={styles['werk']}>
        <Button art={zuerst ? 'haupt' : 'neben'} onClick={aufnehmen}>
          {loading ? 'Wird aufgenommen …' : 'Aufnehmen'}
        </Button>
        <Button onClick={() => setOffen('ZUORDNEN')}>Gehört zu …</Button>
        <Button onClick={() => setOffen('ABLEHNEN')}>Ablehnen …</Button>
        {error && <FehlerMeldung fehler={toFehler(error)} />}
      </div>
      {offen === 'ABLEHNEN' && <Ablehnung anbieter={anbieter} onClose={() => setOffen(null)} />}
      {offen === 'ZUORDNEN' && (
        <Zuordnung anbieter={anbieter} geprueft={geprueft} onClose={() => setOffen(null)} />
      )}
    </li>
  )
}

function Angaben({ anbieter }: { readonly anbieter: Anbieter }) {
  const { traegerart, anmeldung, website, eingereicht, entwuerfe } = anbieter
  const art = traegerart && TRAEGERWORTE[traegerart]
  return (
    <p className="t-klein leise">
      {[
        art,
        anmeldung && `${anmeldung.person}, ${anmeldung.email}`,
        anmeldung?.telefon,
        website,
        anmeldung?.bestaetigtAm && `angemeldet am ${formatZeitpunkt(anmeldung.bestaetigtAm)}`,
        eingereicht + entwuerfe > 0 && `Angebote: ${angeboteworte(anbieter)}`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

/** What the Kreis should look at before it decides. */
function Hinweise({ anbieter: { aehnliche, anmeldung } }: { readonly anbieter: Anbieter }) {
  const kontoIn = anmeldung?.kontoIn
  if (aehnliche.length === 0 && !kontoIn) return null
  return (
    <Meldung art="warn" titel="Vielleicht schon da">
      <ul>
        {aehnliche.slice(0, 5).map((einer) => (
          <li key={einer.id}>
            {einer.name} ({aehnlichworte(einer)})
          </li>
        ))}
        {kontoIn && <li>Diese E-Mail-Adresse hat schon ein Konto bei „{kontoIn}“.</li>}
      </ul>
    </Meldung>
  )
}
