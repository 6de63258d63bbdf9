import { useState } from 'react'
import { useApolloClient, useMutation } from '@apollo/client/react'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import type { Profilebene } from '../../app/raum/profilwege.ts'
import { istGeaendert, parseOrtsteile, pruefeEntwurf, toEntwurf, type Entwurf } from './entwurf.ts'
import type { Profil } from './profil-state.ts'
import { RaumprofileDocument, SaveRaumbeschreibungDocument } from './profil.generated.ts'
import styles from './Profil.module.css'

interface BeschreibungsfeldProps {
  readonly profil: Profil
  readonly ebene: Profilebene
  readonly onClose: () => void
}

/** Writes the description; two who write at once both keep their words. */
export function Beschreibungsfeld({ profil, ebene, onClose }: BeschreibungsfeldProps) {
  const gespeichert = profil.beschreibung
  const [entwurf, setEntwurf] = useState(() => toEntwurf(gespeichert))
  const { speichere, laedt, error } = useSpeichern(profil, ebene, onClose)
  const fehler = pruefeEntwurf(entwurf)
  const setze = (teil: Partial<Entwurf>) => setEntwurf({ ...entwurf, ...teil })
  const ueberholt = entwurf.version !== gespeichert.version
  const ohneFehler = Object.keys(fehler).length === 0
  return (
    <div className={styles['schreiben']}>
      {ueberholt && <Ueberholt {...{ gespeichert, setze, onClose }} />}
      <TextFeld
        label="Text"
        hinweis="Absätze, Listen (- Punkt) und **Hervorhebung**; kein HTML. Jeder Leser sieht den Text: Schreiben Sie keine Zahl hinein, die nicht veröffentlicht ist."
        mehrzeilig
        fehler={fehler.text}
        wert={entwurf.text}
        onChange={(text) => setze({ text })}
      />
      <TextFeld
        label="Ortsteile"
        hinweis="Durch Kommas getrennt; unter diesen Namen findet man den Raum."
        fehler={fehler.ortsteile}
        wert={entwurf.ortsteile}
        onChange={(ortsteile) => setze({ ortsteile })}
      />
      <TextFeld
        label="Ansprechstelle"
        hinweis="Stelle, Zimmer, Telefon; keine Namen von Personen."
        fehler={fehler.ansprechstelle}
        wert={entwurf.ansprechstelle}
        onChange={(ansprechstelle) => setze({ ansprechstelle })}
      />
      {error && !ueberholt && (
        <FehlerMeldung fehler={{ ...toFehler(error), hilfe: error.message }} />
      )}
      <p className={styles['werk']}>
        {!ueberholt && (
          <Button
            art="haupt"
            onClick={() => {
              if (laedt || !ohneFehler) return
              if (istGeaendert(entwurf, gespeichert)) speichere(entwurf)
              else onClose()
            }}
          >
            {laedt ? 'Wird gespeichert …' : 'Beschreibung speichern'}
          </Button>
        )}
        <Button art="text" onClick={onClose}>
          Abbrechen
        </Button>
      </p>
    </div>
  )
}

/** Stores it; a refusal may mean that somebody was faster: what stands now tells. */
function useSpeichern({ raum }: Profil, ebene: Profilebene, onClose: () => void) {
  const client = useApolloClient()
  const sicht = useSicht()
  const [save, { loading, error }] = useMutation(SaveRaumbeschreibungDocument)
  const speichere = ({ text, ortsteile, ansprechstelle, version }: Entwurf) => {
    const beschreibung = {
      ebene,
      raum: raum.schluessel,
      version,
      text,
      ortsteile: parseOrtsteile(ortsteile),
      ansprechstelle,
    }
    save({
      variables: { beschreibung },
      onCompleted: () => {
        sageAn('Die Beschreibung ist gespeichert.')
        onClose()
      },
      onError: () =>
        void client.query({
          query: RaumprofileDocument,
          variables: { ebene, sicht },
          fetchPolicy: 'network-only',
        }),
    }).catch(() => undefined)
  }
  return { speichere, laedt: loading, error }
}

interface UeberholtProps {
  readonly gespeichert: Profil['beschreibung']
  readonly setze: (teil: Partial<Entwurf>) => void
  readonly onClose: () => void
}

function Ueberholt({ gespeichert, setze, onClose }: UeberholtProps) {
  return (
    <Meldung
      art="warn"
      role="alert"
      titel={`Die Beschreibung wurde inzwischen von ${gespeichert.geaendertVon ?? 'jemandem'} geändert.`}
    >
      <p>Ihre Eingaben stehen unverändert unten. Gespeichert wird erst, wenn Sie entscheiden.</p>
      <details>
        <summary>Die andere Fassung ansehen</summary>
        <Markdown text={gespeichert.text} />
      </details>
      <p className={styles['werk']}>
        <Button klein onClick={() => setze({ version: gespeichert.version })}>
          Mit meinen Eingaben weiterarbeiten
        </Button>
        <Button art="text" klein onClick={onClose}>
          Meine Eingaben verwerfen
        </Button>
      </p>
    </Meldung>
  )
}
