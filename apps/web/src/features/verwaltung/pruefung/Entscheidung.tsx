import { useEffect, useState, type FormEvent, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { Formularende } from '../../../ui/Formularende.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import {
  AskAngebotDocument,
  PrueflisteDocument,
  PublishAngebotDocument,
  RejectAngebotDocument,
  type PruefbildFragment,
} from './pruefung.generated.ts'
import styles from './Pruefung.module.css'

interface EntscheidungProps {
  readonly bild: PruefbildFragment
  /** Whether the Kreis has checked the Anbieter: before, nothing is published. */
  readonly geprueft: boolean
  readonly neuLaden: () => void
  readonly onFertig: (satz: string) => void
  /** Other ways on. */
  readonly children?: ReactNode
}

/** Publish, ask, refuse; Ctrl+Enter publishes. */
export function Entscheidung(props: EntscheidungProps) {
  const { bild, geprueft, neuLaden, onFertig, children } = props
  const [offen, setOffen] = useState<'FRAGEN' | 'ABLEHNEN' | null>(null)
  const { id, stand, titel } = bild
  const [veroeffentliche, { error, loading }] = useMutation(PublishAngebotDocument, {
    variables: { id, stand },
    refetchQueries: [PrueflisteDocument],
    onCompleted: () => onFertig(`„${titel}“ ist veröffentlicht.`),
  })
  const tue = () => {
    if (geprueft && !loading) void veroeffentliche().catch(() => undefined)
  }
  useStrgEnter(offen === null, tue)
  return (
    <div className={styles['entscheidung']}>
      {error && <FehlerMeldung fehler={toFehler(error)} erneut={neuLaden} />}
      <div className={styles['wege']}>
        {geprueft ? (
          <Button art="haupt" aria-keyshortcuts="Control+Enter" onClick={tue}>
            {loading ? 'Wird veröffentlicht …' : 'Veröffentlichen'}
          </Button>
        ) : (
          <Link to="/verwaltung/anbieter">Erst den Anbieter prüfen</Link>
        )}
        <Button onClick={() => setOffen('FRAGEN')}>Rückfrage …</Button>
        <Button onClick={() => setOffen('ABLEHNEN')}>Ablehnen …</Button>
        {children}
        {geprueft && <span className={styles['taste']}>Strg + Eingabe veröffentlicht</span>}
      </div>
      {offen && (
        <Schreiben
          art={offen}
          bild={bild}
          onClose={() => setOffen(null)}
          onFertig={(satz) => {
            setOffen(null)
            onFertig(satz)
          }}
        />
      )}
    </div>
  )
}

/** For hands that stay on the keys; not while a dialog is open. */
function useStrgEnter(an: boolean, tue: () => void): void {
  useEffect(() => {
    if (!an) return
    const horche = (ereignis: KeyboardEvent) => {
      if (ereignis.key === 'Enter' && ereignis.ctrlKey) tue()
    }
    window.addEventListener('keydown', horche)
    return () => window.removeEventListener('keydown', horche)
  }, [an, tue])
}

const SCHREIBEN = {
  FRAGEN: {
    titel: 'Rückfrage an den Anbieter',
    label: 'Ihre Frage',
    hinweis: 'Geht per Mail hinaus. Der Anbieter antwortet und reicht noch einmal ein.',
    wort: 'Rückfrage stellen',
    fehlt: 'Bitte schreiben Sie Ihre Frage.',
    satz: 'Die Rückfrage ist gestellt.',
  },
  ABLEHNEN: {
    titel: 'Ablehnen?',
    label: 'Grund',
    hinweis: 'Geht per Mail hinaus. Was schon veröffentlicht ist, bleibt stehen.',
    wort: 'Ablehnen',
    fehlt: 'Bitte schreiben Sie, warum.',
    satz: 'Abgelehnt; der Grund geht per Mail hinaus.',
  },
} as const

interface SchreibenProps {
  readonly art: keyof typeof SCHREIBEN
  readonly bild: PruefbildFragment
  readonly onClose: () => void
  readonly onFertig: (satz: string) => void
}

function Schreiben({ art, bild: { id, stand }, onClose, onFertig }: SchreibenProps) {
  const worte = SCHREIBEN[art]
  const [text, setText] = useState('')
  const [geprueft, setGeprueft] = useState(false)
  const danach = { refetchQueries: [PrueflisteDocument], onCompleted: () => onFertig(worte.satz) }
  const [frage, fragen] = useMutation(AskAngebotDocument, danach)
  const [lehneAb, ablehnen] = useMutation(RejectAngebotDocument, danach)
  const error = fragen.error ?? ablehnen.error
  function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGeprueft(true)
    if (text.trim() === '' || fragen.loading || ablehnen.loading) return
    const gesendet =
      art === 'FRAGEN'
        ? frage({ variables: { id, stand, frage: text } })
        : lehneAb({ variables: { id, stand, grund: text } })
    void gesendet.catch(() => undefined)
  }
  return (
    <Dialog titel={worte.titel} onClose={onClose}>
      <form className={styles['formular']} onSubmit={onSubmit} noValidate>
        <TextFeld
          label={worte.label}
          hinweis={worte.hinweis}
          mehrzeilig
          autoFocus
          fehler={geprueft && text.trim() === '' ? worte.fehlt : undefined}
          wert={text}
          onChange={setText}
        />
        <Formularende
          wort={worte.wort}
          laufwort="Wird gesendet …"
          laeuft={fragen.loading || ablehnen.loading}
          fehler={error && toFehler(error)}
          onAbbruch={onClose}
        />
      </form>
    </Dialog>
  )
}
