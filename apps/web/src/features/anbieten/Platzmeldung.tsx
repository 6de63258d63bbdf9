import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { toFehler } from '../../lib/fehler.ts'
import { mitFokusAufFehler } from '../../lib/fokus.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { ReportByLinkDocument } from './bestaetigen.generated.ts'
import { leseZahl, meldesatz, ortswort, type Meldeort } from './link-worte.ts'
import styles from './Anbieten.module.css'

interface PlatzmeldungProps {
  readonly token: string
  readonly stand: number
  readonly ort: Meldeort
  readonly neuLaden: () => void
}

/** Free places and waiting time of today at one site; either is enough. */
export function Platzmeldung({ token, stand, ort, neuLaden }: PlatzmeldungProps) {
  const [frei, setFrei] = useState('')
  const [wochen, setWochen] = useState('')
  const [geprueft, setGeprueft] = useState(false)
  const [melde, { data, error, loading }] = useMutation(ReportByLinkDocument, {
    context: { headers: { zugangslink: token } },
    fetchPolicy: 'no-cache',
    onCompleted: neuLaden,
  })
  const [platz, warten] = [leseZahl(frei, 9999), leseZahl(wochen, 520)]
  const leer = frei.trim() === '' && wochen.trim() === ''
  async function onSubmit(ereignis: FormEvent<HTMLFormElement>) {
    ereignis.preventDefault()
    if (leer || 'mangel' in platz || 'mangel' in warten) {
      return mitFokusAufFehler(ereignis.currentTarget, () => setGeprueft(true))
    }
    if (loading) return
    const meldung = { frei: platz.wert, wartezeitWochen: warten.wert }
    const antwort = await melde({ variables: { stand, standort: ort.id, meldung } }).catch(
      () => null,
    )
    if (!antwort?.data) return
    setFrei('')
    setWochen('')
    setGeprueft(false)
  }
  const maengel = {
    frei: leer ? 'Bitte eines von beiden eintragen.' : 'mangel' in platz ? platz.mangel : undefined,
    wochen: 'mangel' in warten ? warten.mangel : undefined,
  }
  return (
    <Abschnitt titel="Freie Plätze heute" zusatz={ortswort(ort)}>
      <form className={styles['melden']} onSubmit={(e) => void onSubmit(e)} noValidate>
        {ort.meldung && <p className="t-klein leise">{meldesatz(ort)}</p>}
        <div className={styles['zahlen']}>
          <TextFeld
            label="Plätze frei"
            fehler={geprueft ? maengel.frei : undefined}
            wert={frei}
            onChange={setFrei}
            eingabe={{ inputMode: 'numeric', autoComplete: 'off' }}
          />
          <TextFeld
            label="Wochen Wartezeit"
            fehler={geprueft ? maengel.wochen : undefined}
            wert={wochen}
            onChange={setWochen}
            eingabe={{ inputMode: 'numeric', autoComplete: 'off' }}
          />
        </div>
        {error && <FehlerMeldung fehler={toFehler(error)} erneut={neuLaden} />}
        <p className={styles['wege']}>
          <Button type="submit">{loading ? 'Wird gemeldet …' : 'Melden'}</Button>
          {data && (
            <span role="status" className={styles['gut']}>
              Danke, gemeldet.
            </span>
          )}
        </p>
      </form>
    </Abschnitt>
  )
}
