import { useState, type FormEvent } from 'react'
import { useSearchParams } from 'react-router'
import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../lib/fehler.ts'
import { createKennung } from '../../lib/kennung.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import {
  ARTEN,
  beginneZu,
  findMaengel,
  LEER,
  type Rueckmeldungsentwurf,
} from './rueckmeldung-state.ts'
import { CreateRueckmeldungDocument } from './seiten.generated.ts'
import styles from './TextSeite.module.css'

/** The feedback form that the Erklärung zur Barrierefreiheit must have. */
export function Rueckmeldungsformular() {
  const steuerung = useRueckmeldung()
  return (
    <Abschnitt titel="Rückmeldung" id="rueckmeldung">
      {steuerung.gesendet ? <Dank {...steuerung} /> : <Formular {...steuerung} />}
    </Abschnitt>
  )
}

type Steuerung = ReturnType<typeof useRueckmeldung>

/** What is written, and what becomes of it. */
function useRueckmeldung() {
  const [suche] = useSearchParams()
  const [entwurf, setEntwurf] = useState<Rueckmeldungsentwurf>(() => beginneZu(suche.get('zu')))
  const [kennung, setKennung] = useState(createKennung)
  const [geprueft, setGeprueft] = useState(false)
  const [sende, { data, error, loading, reset }] = useMutation(CreateRueckmeldungDocument)
  const maengel = geprueft ? findMaengel(entwurf) : {}
  const setze = (feld: keyof Rueckmeldungsentwurf) => (wert: string) =>
    setEntwurf((vorher) => ({ ...vorher, [feld]: wert }))

  function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGeprueft(true)
    if (loading || Object.keys(findMaengel(entwurf)).length > 0) return
    sende({ variables: { rueckmeldung: { ...entwurf, kennung } } }).catch(() => undefined)
  }

  function beginneNeu() {
    setEntwurf(LEER)
    setKennung(createKennung())
    setGeprueft(false)
    reset()
  }

  return {
    entwurf,
    setze,
    maengel,
    onSubmit,
    beginneNeu,
    gesendet: data !== undefined && data !== null,
    error,
    loading,
  }
}

function Dank({ beginneNeu }: Pick<Steuerung, 'beginneNeu'>) {
  return (
    <Meldung art="gut" role="status" titel="Ihre Rückmeldung ist angekommen.">
      <p>Vielen Dank. Sie wird gelesen und nach zwölf Monaten gelöscht.</p>
      <p style={{ paddingTop: 8 }}>
        <Button klein onClick={beginneNeu}>
          Noch eine schreiben
        </Button>
      </p>
    </Meldung>
  )
}

function Formular({ entwurf, setze, maengel, onSubmit, error, loading }: Steuerung) {
  return (
    <form className={styles['formular']} onSubmit={onSubmit} noValidate>
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <WahlFeld
        label="Worum geht es?"
        wert={entwurf.art}
        optionen={ARTEN}
        onChange={setze('art')}
      />
      <TextFeld
        label="Ihre Mitteilung"
        hinweis="Was wollten Sie tun, und was ist geschehen?"
        mehrzeilig
        fehler={maengel.text}
        wert={entwurf.text}
        onChange={setze('text')}
      />
      <TextFeld
        label="Welche Seite? (freiwillig)"
        hinweis="Zum Beispiel „Karte“ oder die Adresse aus der Adresszeile"
        wert={entwurf.adresse}
        onChange={setze('adresse')}
      />
      <TextFeld label="Ihr Name (freiwillig)" wert={entwurf.name} onChange={setze('name')} />
      <TextFeld
        label="Ihre E-Mail-Adresse (freiwillig)"
        hinweis="Nur wenn Sie eine Antwort möchten"
        fehler={maengel.email}
        wert={entwurf.email}
        onChange={setze('email')}
      />
      <p className={styles['falle']} aria-hidden="true">
        <label>
          Bitte leer lassen
          <input
            tabIndex={-1}
            autoComplete="off"
            name="webseite"
            value={entwurf.webseite}
            onChange={(ereignis) => setze('webseite')(ereignis.target.value)}
          />
        </label>
      </p>
      <p>
        <Button art="haupt" type="submit">
          {loading ? 'Wird gesendet …' : 'Rückmeldung senden'}
        </Button>
      </p>
    </form>
  )
}
