import { useState, type FormEvent } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Angebotsinhalt } from '@sozial/domain/angebot'
import { toFehler } from '../../../lib/fehler.ts'
import { mitFokusAufFehler } from '../../../lib/fokus.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../../ui/Meldung.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { Aehnliche } from './Aehnliche.tsx'
import {
  AngebotserfassungDocument,
  BeginneAngebotDocument,
  type AngebotserfassungQuery,
} from './angebote.generated.ts'
import { PFAD } from './angebot-worte.ts'
import styles from './Angebote.module.css'

type Organisation = AngebotserfassungQuery['angebotserfassung']['organisationen'][number]

/** The first step of an offer: its name; everything else is on the next page and saves itself. */
export function NeuSeite() {
  useTitel('Neues Angebot')
  const { data, error, refetch } = useQuery(AngebotserfassungDocument)
  const organisationen = data?.angebotserfassung.organisationen ?? []
  return (
    <>
      <Kopf
        titel="Neues Angebot"
        pfad={
          <>
            <Link to={PFAD}>Angebote</Link> / Neu
          </>
        }
      >
        Erst der Name. Danach das Wichtigste in wenigen Feldern; der Rest hat Zeit.
      </Kopf>
      {!data ? (
        <Abfrage error={error} erneut={() => void refetch()} was="Für wen Sie eintragen" />
      ) : organisationen.length === 0 ? (
        <Meldung art="warn" titel="Für Ihr Konto ist keine Organisation freigegeben.">
          <p>Bitte wenden Sie sich an den Kreis.</p>
        </Meldung>
      ) : (
        <Formular organisationen={organisationen} />
      )}
    </>
  )
}

/** What everyone reads of the organisation is how its offers are reached, until somebody says otherwise. */
function anfangOf(titel: string, { telefon, email, website }: Organisation): Angebotsinhalt {
  return { titel, kontakt: { name: '', telefon, email, website } }
}

function Formular({ organisationen }: { readonly organisationen: readonly Organisation[] }) {
  const navigate = useNavigate()
  const [titel, setTitel] = useState('')
  const [frage] = useSearchParams()
  const [organisation, setOrganisation] = useState(() => {
    const fuer = organisationen.find(({ id }) => id === frage.get('fuer'))
    return (fuer ?? organisationen[0])?.id ?? ''
  })
  const [geprueft, setGeprueft] = useState(false)
  const [beginne, { error, loading }] = useMutation(BeginneAngebotDocument)
  const gewaehlte = organisationen.find(({ id }) => id === organisation)
  async function onSubmit(ereignis: FormEvent<HTMLFormElement>) {
    ereignis.preventDefault()
    mitFokusAufFehler(ereignis.currentTarget, () => setGeprueft(true))
    if (loading || titel.trim() === '' || !gewaehlte) return
    const inhalt = anfangOf(titel.trim(), gewaehlte)
    const antwort = await beginne({ variables: { organisation, inhalt } }).catch(() => null)
    if (antwort?.data) await navigate(`${PFAD}/${antwort.data.createAngebot.id}`, { replace: true })
  }
  return (
    <form className={styles['schmal']} onSubmit={(ereignis) => void onSubmit(ereignis)} noValidate>
      {organisationen.length > 1 && (
        <WahlFeld
          label="Für wen"
          wert={organisation}
          optionen={organisationen.map(({ id, name }) => ({ wert: id, text: name }))}
          onChange={setOrganisation}
        />
      )}
      {gewaehlte && !gewaehlte.geprueft && (
        <Meldung>
          Der Kreis prüft {gewaehlte.name} noch. Eintragen und einreichen können Sie schon;
          veröffentlicht wird danach.
        </Meldung>
      )}
      <TextFeld
        label="Titel"
        hinweis="So heißt das Angebot, zum Beispiel „Offener Treff am Markt“."
        fehler={geprueft && titel.trim() === '' ? 'Bitte einen Titel angeben.' : undefined}
        wert={titel}
        onChange={setTitel}
        autoFocus
      />
      <Aehnliche frage={{ organisation, titel, kategorien: [], strasse: '', ort: '' }} />
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className={styles['werk']}>
        <Button type="submit" art="haupt">
          {loading ? 'Einen Moment …' : 'Weiter'}
        </Button>
        <LinkButton to={PFAD}>Abbrechen</LinkButton>
      </p>
    </form>
  )
}
