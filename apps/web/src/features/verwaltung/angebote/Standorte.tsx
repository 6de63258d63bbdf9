import { useState, type Ref } from 'react'
import { toTag } from '@sozial/shared/format'
import { toFehler, type Fehler } from '../../../lib/fehler.ts'
import { useJetzt } from '../../../lib/use-jetzt.ts'
import { Button } from '../../../ui/Button.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
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
    await schreibe(BeendeStandortDocument, { standort: id }).catch((error: unknown) =>
      setFehler(toFehler(error)),
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
                onEnde={standorte.length > 1 ? () => void beende(standort) : undefined}
              />
            )}
          </li>
        ))}
      </ul>
      {fehler && <FehlerMeldung fehler={fehler} />}
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
