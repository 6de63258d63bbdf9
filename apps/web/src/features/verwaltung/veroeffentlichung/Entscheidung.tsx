import { useState, type FormEvent, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useApolloClient, useMutation } from '@apollo/client/react'
import { formatZahl } from '@sozial/shared/format'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { focusNeues, mitFokusAufTitel } from '../../../lib/fokus.ts'
import { forgetWerte } from '../../../lib/forget-werte.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { folgeDerRuecknahme, inhaltOf, type Stand } from './stand-worte.ts'
import {
  DiscardDatenstandDocument,
  DatenstaendeDocument,
  RejectDatenstandDocument,
  ReleaseDatenstandDocument,
  WithdrawDatenstandDocument,
} from './veroeffentlichung.generated.ts'
import { Wartet } from './Wartet.tsx'
import styles from './Veroeffentlichung.module.css'

interface EntscheidungProps {
  readonly stand: Stand
  readonly alle: readonly Stand[]
}

type Schritt = 'freigeben' | 'zurueckgeben' | 'verwerfen' | 'zuruecknehmen'

/** What the viewer may do with the Stand now; what he may not is said with its reason. */
export function Entscheidung({ stand, alle }: EntscheidungProps) {
  const [schritt, setSchritt] = useState<Schritt | null>(null)
  const darf = {
    freigeben: useDarf('releaseDatenstand') && !stand.vonMir && stand.hindernisse.length === 0,
    verwerfen: useDarf('discardDatenstand'),
    zuruecknehmen: useDarf('withdrawDatenstand'),
    vorbereiten: useDarf('prepareDatenstand'),
  }
  const entwurf = stand.zustand === 'ENTWURF'
  if (!entwurf && stand.zustand !== 'VEROEFFENTLICHT') {
    return darf.vorbereiten ? <Neu stand={stand} /> : null
  }
  const zu = () => mitFokusAufTitel(() => setSchritt(null))
  return (
    <section className={styles['schritt']} aria-label="Nächster Schritt">
      <h2 className="t-h3">{entwurf ? 'Nächster Schritt' : 'Stimmt etwas nicht?'}</h2>
      {entwurf && !darf.freigeben && <Wartet stand={stand} />}
      {schritt === null && (
        <>
          {entwurf && darf.freigeben && (
            <>
              <Button art="haupt" breit onClick={() => setSchritt('freigeben')}>
                Freigeben und veröffentlichen
              </Button>
              <Button breit onClick={() => setSchritt('zurueckgeben')}>
                Zurückgeben
              </Button>
            </>
          )}
          {entwurf && darf.verwerfen && (
            <Button art="text" klein onClick={() => setSchritt('verwerfen')}>
              Entwurf verwerfen
            </Button>
          )}
          {!entwurf && darf.zuruecknehmen && (
            <Button breit onClick={() => setSchritt('zuruecknehmen')}>
              Stand zurücknehmen
            </Button>
          )}
          {!entwurf && !darf.zuruecknehmen && (
            <p className="t-klein">
              Einen veröffentlichten Stand nimmt eine Person mit der Rolle Geheimhaltung zurück.
            </p>
          )}
        </>
      )}
      {schritt === 'freigeben' && <Freigabe stand={stand} zu={zu} />}
      {schritt === 'zurueckgeben' && <Rueckgabe stand={stand} zu={zu} />}
      {schritt === 'verwerfen' && <Verwerfung stand={stand} zu={zu} />}
      {schritt === 'zuruecknehmen' && <Ruecknahme stand={stand} alle={alle} zu={zu} />}
    </section>
  )
}

/** What was chosen stays chosen: whoever returned it wanted something mended, not all anew. */
function Neu({ stand }: Pick<EntscheidungProps, 'stand'>) {
  return (
    <section className={styles['schritt']} aria-label="Nächster Schritt">
      <h2 className="t-h3">Nächster Schritt</h2>
      <LinkButton art="haupt" to={`/verwaltung/veroeffentlichung/neu?wie=${stand.id}`}>
        Neuen Stand vorbereiten
      </LinkButton>
    </section>
  )
}

interface TeilProps {
  readonly stand: Stand
  readonly zu: () => void
}

function Freigabe({ stand, zu }: TeilProps) {
  const client = useApolloClient()
  const [gibFrei, { loading, error }] = useMutation(ReleaseDatenstandDocument, {
    refetchQueries: [DatenstaendeDocument],
  })
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    if (loading) return
    const ergebnis = await gibFrei({ variables: { id: stand.id } }).catch(() => null)
    if (!ergebnis?.data) return
    forgetWerte(client)
    sageAn('Der Stand ist veröffentlicht.')
    zu()
  }
  return (
    <Frage
      frage="Jetzt veröffentlichen?"
      ja={loading ? 'Wird veröffentlicht …' : 'Ja, veröffentlichen'}
      onSubmit={(ereignis) => void onSubmit(ereignis)}
      error={error}
      zu={zu}
    >
      <p>
        {inhaltOf(stand)}: {stand.umfang && `${formatZahl(stand.umfang.gezeigt)} Werte`} sind dann
        für alle zu lesen, als Karte, Tabelle und Datei. Ändern lässt sich der Stand danach nicht
        mehr, nur zurücknehmen.
      </p>
    </Frage>
  )
}

function Rueckgabe({ stand, zu }: TeilProps) {
  const [gib, { loading, error }] = useMutation(RejectDatenstandDocument)
  return (
    <MitGrund
      frage="Zurückgeben"
      ja={loading ? 'Wird zurückgegeben …' : 'Zurückgeben'}
      hinweis={`${stand.vorbereitetVon} liest ihn auf dieser Seite.`}
      error={error}
      zu={zu}
      onGrund={async (grund) => {
        if (loading) return
        const ergebnis = await gib({ variables: { id: stand.id, grund } }).catch(() => null)
        if (!ergebnis?.data) return
        sageAn('Der Entwurf ist zurückgegeben.')
        zu()
      }}
    >
      <p>Der Entwurf wird nicht veröffentlicht. Die Planung bereitet danach einen neuen vor.</p>
    </MitGrund>
  )
}

function Ruecknahme({ stand, alle, zu }: TeilProps & { readonly alle: readonly Stand[] }) {
  const client = useApolloClient()
  const [nimm, { loading, error }] = useMutation(WithdrawDatenstandDocument, {
    refetchQueries: [DatenstaendeDocument],
  })
  return (
    <MitGrund
      frage="Stand zurücknehmen"
      ja={loading ? 'Wird zurückgenommen …' : 'Zurücknehmen'}
      hinweis="Steht im Protokoll und auf dieser Seite."
      error={error}
      zu={zu}
      onGrund={async (grund) => {
        if (loading) return
        const ergebnis = await nimm({ variables: { id: stand.id, grund } }).catch(() => null)
        if (!ergebnis?.data) return
        forgetWerte(client)
        sageAn('Der Stand ist zurückgenommen.')
        zu()
      }}
    >
      <p>{folgeDerRuecknahme(stand, alle)} Was schon heruntergeladen ist, bleibt in der Welt.</p>
    </MitGrund>
  )
}

function Verwerfung({ stand, zu }: TeilProps) {
  const navigate = useNavigate()
  const [verwirf, { loading, error }] = useMutation(DiscardDatenstandDocument, {
    refetchQueries: [DatenstaendeDocument],
    awaitRefetchQueries: true,
  })
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    if (loading) return
    const ergebnis = await verwirf({ variables: { id: stand.id } }).catch(() => null)
    if (!ergebnis?.data) return
    sageAn('Der Entwurf ist verworfen.')
    void navigate('/verwaltung/veroeffentlichung')
  }
  return (
    <Frage
      frage="Entwurf verwerfen?"
      ja={loading ? 'Wird verworfen …' : 'Ja, verwerfen'}
      onSubmit={(ereignis) => void onSubmit(ereignis)}
      error={error}
      zu={zu}
    >
      <p>Öffentlich ändert sich nichts; im Protokoll bleibt stehen, dass es ihn gab.</p>
    </Frage>
  )
}

interface FrageProps {
  readonly frage: string
  readonly ja: string
  readonly onSubmit: (ereignis: FormEvent) => void
  readonly error: unknown
  readonly zu: () => void
  readonly children: ReactNode
}

/** A question in its place on the page, answered in words. */
function Frage({ frage, ja, onSubmit, error, zu, children }: FrageProps) {
  return (
    <form
      ref={focusNeues}
      className={styles['frage']}
      onSubmit={onSubmit}
      aria-label={frage}
      noValidate
    >
      {children}
      {error !== undefined && error !== null && <FehlerMeldung fehler={toFehler(error)} />}
      <Button type="submit" art="haupt" breit>
        {ja}
      </Button>
      <Button breit onClick={zu}>
        Abbrechen
      </Button>
    </form>
  )
}

interface MitGrundProps extends Omit<FrageProps, 'onSubmit'> {
  readonly hinweis: string
  readonly onGrund: (grund: string) => Promise<void>
}

function MitGrund({ hinweis, onGrund, children, ...rest }: MitGrundProps) {
  const [grund, setGrund] = useState('')
  const [fehlt, setFehlt] = useState(false)
  return (
    <Frage
      {...rest}
      onSubmit={(ereignis) => {
        ereignis.preventDefault()
        setFehlt(grund.trim() === '')
        if (grund.trim() !== '') void onGrund(grund.trim())
      }}
    >
      {children}
      <TextFeld
        label="Grund"
        hinweis={hinweis}
        fehler={fehlt ? 'Bitte nennen Sie einen Grund.' : undefined}
        wert={grund}
        onChange={setGrund}
        mehrzeilig
        autoFocus
      />
    </Frage>
  )
}
