import { useState, type Ref } from 'react'
import { toTag } from '@sozial/shared/format'
import { toFehler, type Fehler } from '../../../lib/fehler.ts'
import { useJetzt } from '../../../lib/use-jetzt.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Formularende } from '../../../ui/Formularende.tsx'
import { BeendeStandortDocument } from './pflege.generated.ts'
import { giltHeute, ortOf, type Bild, type Standort } from './angebot-worte.ts'
import { Standortform, type OffenerStandort } from './Standortform.tsx'
import { LEERER_STANDORT, toEntwurf } from './standortentwurf.ts'
import type { Schreiber } from './use-schreiber.ts'
import styles from './Angebote.module.css'

interface StandorteProps {
  readonly bild: Bild
  readonly schreibe: Schreiber
  readonly offener: Ref<OffenerStandort>
  /** A site was saved: its Kommune, where it has one. */
  readonly onGespeichert: (kommune: string | null) => void
}

/** Where there is the offer. The first site needs no button; they change at once, without a check. */
export function Standorte({ bild, schreibe, offener, onGespeichert }: StandorteProps) {
  const heute = toTag(useJetzt())
  const standorte = bild.standorte.filter((standort) => giltHeute(standort, heute))
  const [offen, setOffen] = useState<string | null>(null)
  const [endet, setEndet] = useState<Standort | null>(null)
  const [fehler, setFehler] = useState<Fehler | null>(null)
  const erster = standorte.length === 0
  const form = (standort: Standort | undefined) => (
    <Standortform
      key={standort?.id ?? 'neu'}
      start={standort ? toEntwurf(standort) : LEERER_STANDORT}
      schreibe={schreibe}
      ref={offener}
      onFertig={(_, kommune) => {
        setOffen(null)
        onGespeichert(kommune)
      }}
      onAbbruch={erster ? undefined : () => setOffen(null)}
    />
  )
  async function beende({ id }: Standort) {
    setFehler(null)
    await schreibe(BeendeStandortDocument, { standort: id }).then(
      () => setEndet(null),
      (error: unknown) => setFehler(toFehler(error)),
    )
  }
  return (
    <div className={styles['standorte']} id="feld-standorte">
      <ul>
        {standorte.map((standort) => (
          <li key={standort.id}>
            {offen === standort.id ? (
              form(standort)
            ) : (
              <Zeile
                standort={standort}
                onAendern={() => setOffen(standort.id)}
                onEnde={standorte.length > 1 ? () => setEndet(standort) : undefined}
              />
            )}
          </li>
        ))}
      </ul>
      {endet && (
        <Beenden
          ort={endet.name || ortOf(endet)}
          fehler={fehler}
          onJa={() => void beende(endet)}
          onClose={() => setEndet(null)}
        />
      )}
      {erster || offen === 'neu' ? (
        form(undefined)
      ) : (
        <Button klein onClick={() => setOffen('neu')}>
          Weiteren Ort eintragen
        </Button>
      )}
    </div>
  )
}

interface BeendenProps {
  readonly ort: string
  readonly fehler: Fehler | null
  readonly onJa: () => void
  readonly onClose: () => void
}

/** Asked before: everyone sees at once that it is gone. */
function Beenden({ ort, fehler, onJa, onClose }: BeendenProps) {
  return (
    <Dialog titel="Diesen Ort gibt es nicht mehr?" onClose={onClose}>
      <form
        className={styles['unterform']}
        onSubmit={(ereignis) => {
          ereignis.preventDefault()
          onJa()
        }}
      >
        <p>
          {ort} verschwindet heute mit seinen Plätzen aus dem Verzeichnis. Das lässt sich nicht
          zurücknehmen.
        </p>
        <Formularende wort="Ort beenden" fehler={fehler} onAbbruch={onClose} />
      </form>
    </Dialog>
  )
}

interface ZeileProps {
  readonly standort: Standort
  readonly onAendern: () => void
  readonly onEnde: (() => void) | undefined
}

function Zeile({ standort, onAendern, onEnde }: ZeileProps) {
  const ort = ortOf(standort)
  return (
    <div className={styles['standort']}>
      <div>
        <p>
          <b>{standort.name || ort}</b>
          {standort.name && <span className="leise"> {ort}</span>}
        </p>
        <p className="t-klein leise">{standort.zeiten || 'Zeiten sind nicht angegeben.'}</p>
      </div>
      <p className={styles['werk']}>
        <Button art="text" klein aria-label={`Ändern: ${ort}`} onClick={onAendern}>
          Ändern
        </Button>
        {onEnde && (
          <Button art="text" klein aria-label={`Beenden: ${ort}`} onClick={onEnde}>
            Gibt es nicht mehr
          </Button>
        )}
      </p>
    </div>
  )
}
