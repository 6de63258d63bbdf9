import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { Link } from 'react-router'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../../ui/Meldung.tsx'
import {
  LehneGegenvorschlagAbDocument,
  TakeGegenvorschlagDocument,
} from './abstimmung.generated.ts'
import { describeGegenvorschlag } from '../../../app/abstimmung/worte.ts'
import type { Abstimmung, Beteiligung } from './abstimmung-worte.ts'
import styles from './Abstimmung.module.css'

type Stellungnahme = Beteiligung['stellungnahmen'][number]
type Variante = NonNullable<Stellungnahme['variante']>

interface GegenvorschlagProps {
  /** That it belongs to. */
  readonly stellungnahme: Stellungnahme
  readonly variante: Variante
  readonly abstimmung: Abstimmung
  readonly erneut: () => void
}

/** What the Kommune would have otherwise: looked at, taken into the proposal, or turned down with a reason. */
export function Gegenvorschlag({
  stellungnahme,
  variante,
  abstimmung,
  erneut,
}: GegenvorschlagProps) {
  const { zuschnitt, stand, offen } = abstimmung
  const { id, erfuellt, uebernommen } = stellungnahme
  const [lehntAb, setLehntAb] = useState(false)
  const [uebernimm, { data, error, loading }] = useMutation(TakeGegenvorschlagDocument, {
    variables: { id, zuschnitt: zuschnitt.id, stand },
    onCompleted: ({ takeGegenvorschlag: konflikt }) => {
      if (!konflikt) sageAn('Der Teil ist jetzt so, wie die Kommune ihn vorschlägt.')
      erneut()
    },
  })
  const verworfen = variante.zustand === 'VERWORFEN'
  const unentschieden = offen && !verworfen && !erfuellt
  const konflikt = data?.takeGegenvorschlag
  return (
    <>
      <p className={styles['werk']}>
        <Link to={`/verwaltung/sozialraeume/${variante.id}`}>Gegenvorschlag ansehen</Link>
        {unentschieden && !lehntAb && (
          <>
            <Button klein onClick={() => void uebernimm().catch(() => null)}>
              {loading
                ? 'Wird übernommen …'
                : `${uebernommen ? 'Noch einmal in' : 'In'} den Vorschlag übernehmen`}
            </Button>
            <Button klein art="text" onClick={() => setLehntAb(true)}>
              Ablehnen
            </Button>
          </>
        )}
      </p>
      <p className={`mass ${styles['text']}`}>{describeGegenvorschlag(stellungnahme)}</p>
      {lehntAb && unentschieden && (
        <Ablehnung variante={variante} fertig={erneut} onAbbruch={() => setLehntAb(false)} />
      )}
      {konflikt && <Meldung art="fehler" role="alert" titel={konflikt.satz} />}
      {error && <FehlerMeldung fehler={toFehler(error)} />}
    </>
  )
}

interface AblehnungProps {
  readonly variante: Variante
  readonly fertig: () => void
  readonly onAbbruch: () => void
}

function Ablehnung({ variante, fertig, onAbbruch }: AblehnungProps) {
  const [grund, setGrund] = useState('')
  const [leer, setLeer] = useState(false)
  const [lehneAb, { data, error, loading }] = useMutation(LehneGegenvorschlagAbDocument)
  const konflikt = data?.verwerfeZuschnitt.konflikt
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setLeer(grund.trim() === '')
    if (loading || grund.trim() === '') return
    const variables = { id: variante.id, stand: variante.stand, grund: grund.trim() }
    const antwort = await lehneAb({ variables }).catch(() => null)
    if (!antwort?.data || antwort.data.verwerfeZuschnitt.konflikt) return
    sageAn('Der Gegenvorschlag ist abgelehnt.')
    fertig()
  }
  return (
    <form
      className={`${styles['formular']} ${styles['antwortform']}`}
      onSubmit={(e) => void onSubmit(e)}
      noValidate
    >
      <TextFeld
        label="Warum der Gegenvorschlag abgelehnt wird"
        hinweis="Steht für die Kommune auf ihrer Seite und ändert sich danach nicht mehr."
        fehler={leer ? 'Bitte schreiben Sie den Grund: Die Kommune liest ihn.' : undefined}
        mehrzeilig
        autoFocus
        wert={grund}
        onChange={setGrund}
      />
      {konflikt && <Meldung art="fehler" role="alert" titel={konflikt.satz} />}
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p className={styles['werk']}>
        <Button type="submit">{loading ? 'Wird abgelehnt …' : 'Gegenvorschlag ablehnen'}</Button>
        <Button art="text" onClick={onAbbruch}>
          Abbrechen
        </Button>
      </p>
    </form>
  )
}
