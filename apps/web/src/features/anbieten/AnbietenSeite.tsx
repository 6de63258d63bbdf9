import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { useMutation, useQuery } from '@apollo/client/react'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { toFehler } from '../../lib/fehler.ts'
import { focusNeues, mitFokusAufFehler } from '../../lib/fokus.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { findMaengel, LEER, TRAEGERARTEN, type Anmeldeentwurf } from './anmeldeentwurf.ts'
import { AnbieterformularDocument, RegisterAnbieterDocument } from './anbieten.generated.ts'
import styles from './Anbieten.module.css'

/** Where an organisation gets into the register by itself: what happens, and the form. */
export function AnbietenSeite() {
  useKreisangaben()
  const steuerung = useAnmeldung()
  useTitel('Ihre Angebote eintragen')
  if (steuerung.gesendet !== null) {
    return <Gesendet email={steuerung.gesendet} mailversand={steuerung.mailversand} />
  }
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">Ihre Angebote eintragen</h1>
      <p className="t-satz">
        Sie beraten, pflegen, betreuen, laden ein? Hier melden Sie Ihre Organisation an und pflegen
        Ihre Angebote danach selbst.
      </p>
      <div className={styles['spalten']}>
        <Formular {...steuerung} />
        <Schritte />
      </div>
    </div>
  )
}

/** A mark holds for a day. */
const LANGE_MS = 12 * 60 * 60 * 1000

type Steuerung = ReturnType<typeof useAnmeldung>

/** What is written, and what becomes of it. */
function useAnmeldung() {
  const [entwurf, setEntwurf] = useState<Anmeldeentwurf>(LEER)
  const [geprueft, setGeprueft] = useState(false)
  const [gesendet, setGesendet] = useState<string | null>(null)
  const [geoeffnet] = useState(() => Date.now())
  const {
    data,
    error: nichtDa,
    refetch,
  } = useQuery(AnbieterformularDocument, {
    fetchPolicy: 'network-only',
  })
  const [sende, { error, loading }] = useMutation(RegisterAnbieterDocument)
  const formular = data?.anbieterformular

  async function onSubmit(ereignis: FormEvent<HTMLFormElement>) {
    ereignis.preventDefault()
    const { traegerart } = entwurf
    if (Object.keys(findMaengel(entwurf)).length > 0 || traegerart === '') {
      return mitFokusAufFehler(ereignis.currentTarget, () => setGeprueft(true))
    }
    if (loading) return
    const marke = formular?.marke ?? ''
    const antwort = await sende({
      variables: { anmeldung: { ...entwurf, traegerart, marke } },
    }).catch(() => null)
    if (antwort?.data) setGesendet(entwurf.email.trim())
    // A page that was open for long gets a new mark; what is written stays. A
    // younger one keeps its mark: with a new one the next click were too quick again.
    else if (Date.now() - geoeffnet > LANGE_MS) void refetch().catch(() => undefined)
  }

  return {
    entwurf,
    setze: (feld: keyof Anmeldeentwurf) => (wert: string) =>
      setEntwurf((vorher) => ({ ...vorher, [feld]: wert })),
    maengel: geprueft ? findMaengel(entwurf) : {},
    onSubmit,
    error: error ?? nichtDa,
    loading,
    gesendet,
    mailversand: formular?.mailversand ?? true,
  }
}

/** What comes when, beside the form. */
const Schritte = () => (
  <aside className={styles['rand']} aria-labelledby="schritte">
    <h2 className="t-h3" id="schritte">
      So geht es weiter
    </h2>
    <ol className={styles['schritte']}>
      <li>Sie bekommen eine Mail und bestätigen Ihre Adresse.</li>
      <li>Sie setzen ein Passwort und tragen gleich ein, was Sie anbieten.</li>
      <li>Der Kreis prüft Ihre Organisation und sieht jedes Angebot einmal durch.</li>
      <li>Danach steht es für alle im Verzeichnis. Einmal im Jahr fragen wir, ob alles stimmt.</li>
    </ol>
    <p className="t-klein leise">
      Sie haben schon ein Konto? <Link to="/anmelden">Anmelden</Link>
    </p>
    <p className="t-klein leise">
      Eine Gruppe ohne Verein? Ihre Stadt oder Gemeinde kann sie auch für Sie eintragen.
    </p>
  </aside>
)

function Formular(steuerung: Steuerung) {
  const { entwurf, setze, maengel, onSubmit, error, loading } = steuerung
  return (
    <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
      <TextFeld
        label="Name der Organisation"
        fehler={maengel.name}
        wert={entwurf.name}
        onChange={setze('name')}
        eingabe={{ autoComplete: 'organization' }}
      />
      <WahlFeld
        label="Was für eine Organisation"
        fehler={maengel.traegerart}
        wert={entwurf.traegerart}
        optionen={TRAEGERARTEN}
        onChange={setze('traegerart')}
      />
      <TextFeld
        label="Ihr Name"
        fehler={maengel.person}
        wert={entwurf.person}
        onChange={setze('person')}
        eingabe={{ autoComplete: 'name' }}
      />
      <TextFeld
        label="Ihre E-Mail-Adresse"
        hinweis="Mit ihr melden Sie sich später an; veröffentlicht wird sie nicht."
        fehler={maengel.email}
        wert={entwurf.email}
        onChange={setze('email')}
        eingabe={{ autoComplete: 'email', inputMode: 'email', autoCapitalize: 'none' }}
      />
      <Freiwilliges {...steuerung} />
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p>
        <Button art="haupt" type="submit">
          {loading ? 'Wird gesendet …' : 'Organisation anmelden'}
        </Button>
      </p>
      <p className="t-klein leise">
        Wozu wir Ihre Angaben brauchen und wann sie gelöscht werden, steht im{' '}
        <Link to="/datenschutz">Datenschutz</Link>.
      </p>
    </form>
  )
}

function Freiwilliges({ entwurf, setze, maengel }: Steuerung) {
  return (
    <>
      <TextFeld
        label="Telefon (freiwillig)"
        hinweis="Nur für Rückfragen des Kreises"
        wert={entwurf.telefon}
        onChange={setze('telefon')}
        eingabe={{ autoComplete: 'tel', inputMode: 'tel' }}
      />
      <TextFeld
        label="Internetadresse (freiwillig)"
        fehler={maengel.website}
        wert={entwurf.website}
        onChange={setze('website')}
        eingabe={{ autoComplete: 'url', inputMode: 'url', autoCapitalize: 'none' }}
      />
      <TextFeld
        label="Was bieten Sie an? (freiwillig)"
        hinweis="Ein Satz genügt; er hilft dem Kreis bei der Prüfung."
        mehrzeilig
        wert={entwurf.nachricht}
        onChange={setze('nachricht')}
      />
      <p className={styles['falle']} aria-hidden="true">
        <label>
          Bitte leer lassen
          <input
            tabIndex={-1}
            autoComplete="off"
            name="adresszusatz"
            value={entwurf.adresszusatz}
            onChange={(ereignis) => setze('adresszusatz')(ereignis.target.value)}
          />
        </label>
      </p>
    </>
  )
}

interface GesendetProps {
  readonly email: string
  readonly mailversand: boolean
}

/** The same whatever is known of the address. */
const Gesendet = ({ email, mailversand }: GesendetProps) => (
  <div className={styles['seite']} ref={focusNeues}>
    <h1 className="t-titel">
      {mailversand ? 'Sehen Sie in Ihr Postfach' : 'Ihre Anmeldung ist angekommen'}
    </h1>
    <p className="t-satz">
      {mailversand ? (
        <>
          Wir haben eine Mail an <b>{email}</b> geschickt. Öffnen Sie den Link darin, dann geht es
          weiter.
        </>
      ) : (
        <>
          Von hier gehen zurzeit keine Mails hinaus. Die Sozialplanung des Kreises schickt Ihnen den
          Link zum Bestätigen an <b>{email}</b>.
        </>
      )}
    </p>
    {mailversand && (
      <p className="leise mass">
        Nichts angekommen? Sehen Sie im Ordner für Spam nach. Der Link gilt 14 Tage; nach zehn
        Minuten können Sie die Anmeldung auch noch einmal senden.
      </p>
    )}
    <p>
      <LinkButton to="/">Zur Startseite</LinkButton>
    </p>
  </div>
)
