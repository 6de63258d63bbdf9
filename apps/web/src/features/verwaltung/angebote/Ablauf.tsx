import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useMutation } from '@apollo/client/react'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { Angebotshandlung } from '@sozial/domain/angebot'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler, type Fehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Formularende } from '../../../ui/Formularende.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import {
  ArchiviereDocument,
  BestaetigeDocument,
  HoleZurueckDocument,
  KopiereAngebotDocument,
  LasseRuhenDocument,
  SetzeFortDocument,
  VerwerfeEntwurfDocument,
} from './angebote.generated.ts'
import { PFAD, type Bild } from './angebot-worte.ts'
import { vergiss } from './entwurfsspeicher.ts'
import type { Schreiber } from './use-schreiber.ts'
import styles from './Angebote.module.css'

/** What is due comes before the text, what ends something after it. */
export type Stelle = 'OBEN' | 'UNTEN'

interface Schritt {
  readonly stelle: Stelle
  readonly handlung: Angebotshandlung
  readonly wort: string
  readonly getan: string
  readonly mutation: TypedDocumentNode<object, { id: string; stand: number }>
  /** Asked before, where it cannot simply be taken back. */
  readonly frage?: string
}

const SCHRITTE: readonly Schritt[] = [
  {
    stelle: 'OBEN',
    handlung: 'BESTAETIGEN',
    wort: 'Alles stimmt noch',
    getan: 'Bestätigt.',
    mutation: BestaetigeDocument,
  },
  {
    stelle: 'OBEN',
    handlung: 'FORTSETZEN',
    wort: 'Es geht weiter',
    getan: 'Es ist wieder öffentlich.',
    mutation: SetzeFortDocument,
  },
  {
    stelle: 'OBEN',
    handlung: 'ZURUECKHOLEN',
    wort: 'Zurückholen und ändern',
    getan: 'Zurückgeholt.',
    mutation: HoleZurueckDocument,
  },
  {
    stelle: 'UNTEN',
    handlung: 'RUHEN',
    wort: 'Ruhen lassen',
    getan: 'Es ruht.',
    mutation: LasseRuhenDocument,
    frage: 'Solange es ruht, findet es niemand. Fortsetzen können Sie es jederzeit.',
  },
  {
    stelle: 'UNTEN',
    handlung: 'VERWERFEN',
    wort: 'Entwurf verwerfen',
    getan: 'Verworfen.',
    mutation: VerwerfeEntwurfDocument,
    frage: 'Was im Entwurf steht, ist dann weg. Was veröffentlicht ist, bleibt.',
  },
  {
    stelle: 'UNTEN',
    handlung: 'ARCHIVIEREN',
    wort: 'Ins Archiv legen',
    getan: 'Im Archiv.',
    mutation: ArchiviereDocument,
    frage:
      'Das Angebot gibt es dann nicht mehr, auch nicht öffentlich. Das lässt sich nicht zurücknehmen; kopieren können Sie es weiter.',
  },
]

interface AblaufProps {
  readonly stelle: Stelle
  readonly bild: Bild
  readonly schreibe: Schreiber
  /** The draft that was typed is not what holds any more. */
  readonly onWechsel: () => void
}

/** What can be done with the offer beside writing. */
export function Ablauf({ stelle, bild, schreibe, onWechsel }: AblaufProps) {
  const navigate = useNavigate()
  const [gefragt, setGefragt] = useState<Schritt | null>(null)
  const [fehler, setFehler] = useState<Fehler | null>(null)
  const moeglich = SCHRITTE.filter(
    (schritt) => schritt.stelle === stelle && bild.handlungen.includes(schritt.handlung),
  )
  async function tue({ mutation, getan, handlung }: Schritt) {
    setFehler(null)
    try {
      const antwort = await schreibe(mutation, {})
      if (handlung === 'VERWERFEN') vergiss(bild.id)
      setGefragt(null)
      sageAn(getan)
      if (Object.values(antwort)[0] === null) await navigate(PFAD)
      else onWechsel()
    } catch (error) {
      setFehler(toFehler(error))
    }
  }
  return (
    <>
      <p className={styles['werk']}>
        {moeglich.map((schritt) => (
          <Button
            key={schritt.handlung}
            art={
              schritt.handlung === 'BESTAETIGEN' && bild.zustand === 'BESTAETIGUNG_FAELLIG'
                ? 'haupt'
                : 'neben'
            }
            onClick={() => (schritt.frage ? setGefragt(schritt) : void tue(schritt))}
          >
            {schritt.wort}
          </Button>
        ))}
        {stelle === 'UNTEN' && bild.istEigen && <Kopieren id={bild.id} />}
      </p>
      {fehler && !gefragt && <FehlerMeldung fehler={fehler} />}
      {gefragt && (
        <Dialog titel={`${gefragt.wort}?`} onClose={() => setGefragt(null)}>
          <form
            className={styles['unterform']}
            onSubmit={(ereignis) => {
              ereignis.preventDefault()
              void tue(gefragt)
            }}
          >
            <p>{gefragt.frage}</p>
            <Formularende wort={gefragt.wort} fehler={fehler} onAbbruch={() => setGefragt(null)} />
          </form>
        </Dialog>
      )}
    </>
  )
}

function Kopieren({ id }: { readonly id: string }) {
  const navigate = useNavigate()
  const [kopiere, { error }] = useMutation(KopiereAngebotDocument)
  async function onClick() {
    const antwort = await kopiere({ variables: { id } }).catch(() => null)
    if (!antwort?.data) return
    sageAn('Kopiert. Hier ist der neue Entwurf.')
    await navigate(`${PFAD}/${antwort.data.copyAngebot.id}`)
  }
  return (
    <>
      <Button onClick={() => void onClick()}>Kopieren</Button>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
    </>
  )
}
