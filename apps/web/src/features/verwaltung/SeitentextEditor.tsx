import { useDeferredValue, useState } from 'react'
import { Link, useParams } from 'react-router'
import { useMutation, useQuery } from '@apollo/client/react'
import { formatAnzahl, formatZeitpunkt } from '@sozial/shared/format'
import { SEITEN, SEITENNAMEN } from '../../app/seiten.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { Abfrage } from './Abfrage.tsx'
import { Kopf } from './Kopf.tsx'
import { readSeitenentwurf, rememberSeitenentwurf } from './seitenentwurf.ts'
import {
  SaveSeitentextDocument,
  SeitentexteDocument,
  type SeitentexteQuery,
} from './verwaltung.generated.ts'
import styles from './Verwaltung.module.css'

type Seitentext = SeitentexteQuery['seitentexte'][number]

/** Writes a page of duty, with its picture beside it. */
export function SeitentextEditor() {
  const { seite: pfad = '' } = useParams()
  const seite = SEITENNAMEN.find((name) => SEITEN[name].pfad === `/${pfad}`)
  const { data, error, refetch } = useQuery(SeitentexteDocument)
  const text = data?.seitentexte.find((eintrag) => eintrag.seite === seite)
  const titel = seite ? SEITEN[seite].titel : 'Diesen Text gibt es nicht'
  useTitel(`${titel} bearbeiten`)
  return (
    <>
      <Kopf titel={titel} pfad="Seitentexte" />
      {!seite && <LinkButton to="/verwaltung/seiten">Alle Seitentexte</LinkButton>}
      {seite && text && <Schreibfeld key={seite} stand={text} neuLesen={() => void refetch()} />}
      {seite && !text && <Abfrage error={error} erneut={() => void refetch()} was="Die Texte" />}
    </>
  )
}

/** The text as it is typed, kept in this window until it is stored or thrown away. */
function useSeitenentwurf({ seite, text: gespeichert, version }: Seitentext) {
  const [entwurf, setEntwurf] = useState(() => readSeitenentwurf(seite))
  const [wiedergefunden, setWiedergefunden] = useState(entwurf?.am ?? null)
  const merke = (neu: typeof entwurf) => {
    setEntwurf(neu)
    rememberSeitenentwurf(seite, neu)
  }
  const text = entwurf?.text ?? gespeichert
  const ausgang = entwurf?.version ?? version
  return {
    text,
    /** Someone else has stored another text since this work began. */
    ueberholt: ausgang !== version && text.trim() !== gespeichert.trim(),
    ausgang,
    /** When the work was left that came back; `null` without any. */
    wiedergefunden,
    setText: (neu: string, von = ausgang) =>
      merke({ text: neu, version: von, am: new Date().toISOString() }),
    verwerfe: () => {
      setWiedergefunden(null)
      merke(null)
    },
  }
}

interface SchreibfeldProps {
  readonly stand: Seitentext
  readonly neuLesen: () => void
}

function Schreibfeld({ stand, neuLesen }: SchreibfeldProps) {
  const arbeit = useSeitenentwurf(stand)
  const { text, ueberholt } = arbeit
  const gezeigt = useDeferredValue(text)
  const [speichere, { loading, error }] = useMutation(SaveSeitentextDocument)
  const { seite, version, vorgabe, luecken } = stand
  const geaendert = text.trim() !== stand.text.trim()
  const speichern = () => {
    if (loading) return
    const seitentext = { seite, text, version: arbeit.ausgang }
    // A refusal may mean that the text has changed elsewhere: what stands now tells.
    speichere({ variables: { seitentext }, update: arbeit.verwerfe }).catch(neuLesen)
  }
  return (
    <div className={styles['editor']}>
      <div>
        {ueberholt && <Ueberholt stand={stand} arbeit={arbeit} />}
        {!ueberholt && geaendert && arbeit.wiedergefunden && (
          <Meldung
            titel={`Ihre Eingaben vom ${formatZeitpunkt(arbeit.wiedergefunden)} sind noch da.`}
          >
            <p>
              Sie sind noch nicht gespeichert.{' '}
              <Button art="text" klein onClick={arbeit.verwerfe}>
                Verwerfen
              </Button>
            </p>
          </Meldung>
        )}
        <TextFeld
          label="Text in Markdown"
          hinweis="## Überschrift, - Listenpunkt, **fett**, [Verweis](/hilfe). HTML wird nicht ausgeführt."
          mehrzeilig
          wert={text}
          onChange={(neu) => arbeit.setText(neu)}
        />
        {error && !ueberholt && (
          <FehlerMeldung fehler={{ ...toFehler(error), hilfe: error.message }} />
        )}
        <p className={styles['werk']}>
          {!ueberholt && (
            <Button art="haupt" onClick={speichern}>
              {loading ? 'Wird gespeichert …' : 'Speichern'}
            </Button>
          )}
          {text !== vorgabe && (
            <Button art="text" onClick={() => arbeit.setText(vorgabe)}>
              Mitgelieferten Text einsetzen
            </Button>
          )}
          <Link to={SEITEN[seite].pfad}>Seite ansehen</Link>
        </p>
        <p className="t-klein leise" role="status">
          {geaendert
            ? 'Noch nicht gespeichert; Ihr Text bleibt in diesem Fenster stehen.'
            : version === 0
              ? 'Das ist der mitgelieferte Text.'
              : `Gespeichert als Fassung ${version}.`}
        </p>
      </div>
      <Textvorschau text={gezeigt} luecken={geaendert ? 0 : luecken.length} />
    </div>
  )
}

interface UeberholtProps {
  readonly stand: Seitentext
  readonly arbeit: ReturnType<typeof useSeitenentwurf>
}

/** Two have written: both texts stay until someone chooses. */
function Ueberholt({ stand, arbeit }: UeberholtProps) {
  return (
    <Meldung
      art="warn"
      role="alert"
      titel={`Der Text wurde inzwischen an anderer Stelle geändert (Fassung ${stand.version}).`}
    >
      <p>Ihr Text steht unverändert unten. Gespeichert wird er erst, wenn Sie entscheiden.</p>
      <details>
        <summary>Den anderen Text ansehen</summary>
        <Markdown text={stand.text} />
      </details>
      <p className={styles['werk']}>
        <Button klein onClick={() => arbeit.setText(arbeit.text, stand.version)}>
          Mit meinem Text weiterarbeiten
        </Button>
        <Button
          klein
          onClick={() => arbeit.setText(`${arbeit.text}\n\n${stand.text}`, stand.version)}
        >
          Den anderen darunter einfügen
        </Button>
        <Button art="text" klein onClick={arbeit.verwerfe}>
          Meinen verwerfen
        </Button>
      </p>
    </Meldung>
  )
}

function Textvorschau({ text, luecken }: { readonly text: string; readonly luecken: number }) {
  return (
    <div className={styles['vorschau']}>
      {luecken > 0 && (
        <Meldung
          art="warn"
          titel={`${formatAnzahl(luecken, 'Stelle ist', 'Stellen sind')} noch zu ergänzen`}
        >
          <p>Im Text unten hervorgehoben. Ersetzen Sie die ganze Klammer durch Ihre Angabe.</p>
        </Meldung>
      )}
      <h2 className="vh">Vorschau</h2>
      <Markdown text={text} />
    </div>
  )
}
