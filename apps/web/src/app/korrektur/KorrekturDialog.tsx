import { useState, type FormEvent } from 'react'
import { useApolloClient, useMutation } from '@apollo/client/react'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { forgetWerte } from '../../lib/forget-werte.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { Formularende } from '../../ui/Formularende.tsx'
import {
  CorrectGrundzahlenDocument,
  type CorrectGrundzahlenMutation,
} from './korrektur.generated.ts'
import {
  findMaengel,
  hatMaengel,
  LEERER_ENTWURF,
  toWerte,
  type Korrekturentwurf,
  type Maengel,
} from './korrektur-state.ts'
import { Korrekturergebnis } from './Korrekturergebnis.tsx'
import { Korrekturgrund } from './Korrekturgrund.tsx'
import { ZahlenDerLieferung, ZahlenDesWerts } from './Zahlenliste.tsx'
import styles from './Korrektur.module.css'

/** Whose figures are corrected: those behind a value, or those of a delivered file. */
export type Korrekturort =
  | {
      readonly art: 'WERT'
      readonly indikator: string
      readonly raum: string
      readonly zeitraum: string
      /** A day on which the shown borders held; null: those of today. */
      readonly gebietsstand: string | null
      /** "Kinderarmut, Gangelt, 31.12.2024" */
      readonly titel: string
    }
  | { readonly art: 'LIEFERUNG'; readonly id: string; readonly titel: string }

interface KorrekturDialogProps {
  readonly ort: Korrekturort
  readonly onClose: () => void
}

type Ergebnis = CorrectGrundzahlenMutation['correctGrundzahlen']

/**
 * Corrects single delivered figures: written, looked at with everything that
 * follows, then done. What was written stays when something fails.
 */
export function KorrekturDialog({ ort, onClose }: KorrekturDialogProps) {
  const korrektur = useKorrektur()
  const { vorschau, ergebnis, entwurf } = korrektur
  const titel = ergebnis ? 'Korrigiert' : vorschau ? 'Was sich ändern würde' : 'Zahlen korrigieren'
  return (
    <Dialog titel={titel} onClose={onClose}>
      <p className="t-klein leise">{ort.titel}</p>
      {ergebnis ? (
        <Korrekturergebnis ergebnis={ergebnis} fertig>
          <Button art="haupt" onClick={onClose}>
            Schließen
          </Button>
        </Korrekturergebnis>
      ) : vorschau ? (
        <Korrekturergebnis ergebnis={vorschau} fertig={false}>
          {korrektur.fehler && <FehlerMeldung fehler={korrektur.fehler} />}
          <Button art="haupt" onClick={() => void korrektur.sende(false)}>
            {korrektur.laedt ? 'Wird korrigiert …' : 'So korrigieren'}
          </Button>
          <Button onClick={korrektur.zurueck}>Zurück</Button>
        </Korrekturergebnis>
      ) : (
        <Formular {...{ ort, korrektur, entwurf, onClose }} />
      )}
    </Dialog>
  )
}

interface FormularProps extends KorrekturDialogProps {
  readonly korrektur: ReturnType<typeof useKorrektur>
  readonly entwurf: Korrekturentwurf
}

function Formular({ ort, korrektur, entwurf, onClose }: FormularProps) {
  const { maengel, setEntwurf, laedt, fehler } = korrektur
  function pruefe(ereignis: FormEvent) {
    ereignis.preventDefault()
    void korrektur.sende(true)
  }
  const liste = { entwurf, maengel: maengel.werte, onChange: setEntwurf }
  return (
    <form onSubmit={pruefe} className={styles['formular']} noValidate>
      {ort.art === 'WERT' ? (
        <ZahlenDesWerts ort={ort} {...liste} />
      ) : (
        <ZahlenDerLieferung id={ort.id} {...liste} />
      )}
      <Korrekturgrund entwurf={entwurf} maengel={maengel} onChange={setEntwurf} />
      {maengel.alle && (
        <p className={styles['mangel']} role="alert">
          {maengel.alle}
        </p>
      )}
      <Formularende
        wort="Prüfen, was sich ändert"
        laufwort="Wird geprüft …"
        laeuft={laedt}
        fehler={fehler}
        onAbbruch={onClose}
      />
    </form>
  )
}

const OHNE_MAENGEL: Maengel = { werte: {}, anlass: '', grund: '', alle: '' }

/** Draft, preview and result of one correction. */
function useKorrektur() {
  const client = useApolloClient()
  const [correct, { loading: laedt, error, reset }] = useMutation(CorrectGrundzahlenDocument)
  const [entwurf, setEntwurf] = useState(LEERER_ENTWURF)
  const [maengel, setMaengel] = useState(OHNE_MAENGEL)
  const [vorschau, setVorschau] = useState<Ergebnis | null>(null)
  const [ergebnis, setErgebnis] = useState<Ergebnis | null>(null)

  async function sende(nurPruefen: boolean) {
    const gefunden = findMaengel(entwurf)
    setMaengel(gefunden)
    if (laedt || hatMaengel(gefunden)) return
    const { grund } = entwurf
    const anlass = entwurf.anlass || 'ANDERER'
    const variables = { werte: toWerte(entwurf), anlass, grund, nurPruefen }
    const antwort = await correct({ variables }).catch(() => null)
    const daten = antwort?.data?.correctGrundzahlen
    if (!daten) return
    if (nurPruefen) return setVorschau(daten)
    forgetWerte(client)
    sageAn('Die Zahlen sind korrigiert.')
    setErgebnis(daten)
  }
  function zurueck() {
    reset()
    setVorschau(null)
  }
  const fehler = error ? toFehler(error) : null
  return { entwurf, setEntwurf, maengel, vorschau, ergebnis, sende, zurueck, laedt, fehler }
}
