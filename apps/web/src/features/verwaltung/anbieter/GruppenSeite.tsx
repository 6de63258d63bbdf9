import { useState, type FormEvent } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { toFehler } from '../../../lib/fehler.ts'
import { mitFokusAufFehler } from '../../../lib/fokus.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../../ui/Meldung.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { angabenworte, angeboteworte, type Anbieter } from './anbieter-worte.ts'
import {
  BetreuteDocument,
  CreateBetreuteDocument,
  EigeneOrganisationenDocument,
} from './anbieter.generated.ts'
import { Angabenknopf } from './Registerangaben.tsx'
import styles from './Anbieter.module.css'

/** Groups without legal form that one's own organisation enters for. */
export function GruppenSeite() {
  const { data, error, refetch } = useQuery(BetreuteDocument, { fetchPolicy: 'cache-and-network' })
  useTitel('Betreute Gruppen')
  const gruppen = data?.betreute
  return (
    <>
      <Kopf titel="Betreute Gruppen" pfad="Betreute Gruppen">
        Seniorentreff, Krabbelgruppe, Nachbarschaft: Gruppen ohne Rechtsform, deren Angebote Sie für
        sie eintragen.
      </Kopf>
      {!gruppen && <Abfrage error={error} erneut={() => void refetch()} was="Die Gruppen" />}
      {gruppen && (
        <>
          {gruppen.length === 0 && <p className="leise">Noch keine Gruppe.</p>}
          {gruppen.length > 0 && (
            <ul className={styles['liste']}>
              {gruppen.map((gruppe) => (
                <Gruppe key={gruppe.id} gruppe={gruppe} />
              ))}
            </ul>
          )}
          <Anlegen />
        </>
      )}
    </>
  )
}

/** One group: what it has, what to do for it. */
function Gruppe({ gruppe }: { readonly gruppe: Anbieter }) {
  const { data } = useQuery(EigeneOrganisationenDocument)
  const organisation = data?.angebotserfassung.organisationen.find(({ id }) => id === gruppe.id)
  return (
    <li>
      <div>
        {gruppe.name}
        <span>{organisation ? angabenworte(organisation) : gruppe.ort}</span>
        <span>Angebote: {angeboteworte(gruppe)}</span>
      </div>
      <div className={styles['reihe']}>
        {organisation && <Angabenknopf organisation={organisation} />}
        <LinkButton klein to={`/verwaltung/angebote/neu?fuer=${gruppe.id}`}>
          Angebot eintragen
        </LinkButton>
      </div>
    </li>
  )
}

const LEER = { name: '', ort: '', beschreibung: '' }

function Anlegen() {
  const [gruppe, setGruppe] = useState(LEER)
  const [geprueft, setGeprueft] = useState(false)
  const [angelegt, setAngelegt] = useState('')
  const [lege, { error, loading }] = useMutation(CreateBetreuteDocument, {
    refetchQueries: [BetreuteDocument],
    // Offers can be entered for it at once.
    update: (cache) => void cache.evict({ fieldName: 'angebotserfassung' }),
  })
  const setze = (feld: keyof typeof LEER) => (wert: string) =>
    setGruppe((bisher) => ({ ...bisher, [feld]: wert }))
  const fehlt = gruppe.name.trim() === '' ? 'Bitte den Namen eintragen.' : undefined
  async function onSubmit(ereignis: FormEvent<HTMLFormElement>) {
    ereignis.preventDefault()
    if (fehlt) return mitFokusAufFehler(ereignis.currentTarget, () => setGeprueft(true))
    if (loading) return
    const antwort = await lege({ variables: { gruppe } }).catch(() => null)
    if (!antwort?.data) return
    setAngelegt(gruppe.name.trim())
    setGruppe(LEER)
    setGeprueft(false)
  }
  return (
    <Abschnitt titel="Eine Gruppe anlegen">
      <form className={styles['schmal']} onSubmit={(e) => void onSubmit(e)} noValidate>
        <TextFeld
          label="Name der Gruppe"
          hinweis="So, dass man sie von anderen unterscheidet, zum Beispiel mit dem Ort"
          fehler={geprueft ? fehlt : undefined}
          wert={gruppe.name}
          onChange={setze('name')}
        />
        <TextFeld label="Ort (freiwillig)" wert={gruppe.ort} onChange={setze('ort')} />
        <TextFeld
          label="Wer sie ist (freiwillig)"
          mehrzeilig
          wert={gruppe.beschreibung}
          onChange={setze('beschreibung')}
        />
        {error && <FehlerMeldung fehler={toFehler(error)} />}
        {angelegt !== '' && !error && (
          <Meldung art="gut" role="status" titel={`„${angelegt}“ ist angelegt.`}>
            <p>Sie steht jetzt oben in der Liste; dort tragen Sie ihre Angebote ein.</p>
          </Meldung>
        )}
        <p>
          <Button art="haupt" type="submit">
            {loading ? 'Wird angelegt …' : 'Anlegen'}
          </Button>
        </p>
      </form>
    </Abschnitt>
  )
}
