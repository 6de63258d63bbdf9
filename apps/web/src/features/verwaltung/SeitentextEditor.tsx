import { useDeferredValue, useState } from 'react'
import { Link, useParams } from 'react-router'
import { useMutation, useQuery } from '@apollo/client/react'
import { formatAnzahl } from '@sozial/shared/format'
import { SEITEN, SEITENNAMEN } from '../../app/seiten.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { Abfrage } from './Abfrage.tsx'
import { Kopf } from './Kopf.tsx'
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
      {seite && text && <Schreibfeld key={text.version} stand={text} />}
      {seite && !text && <Abfrage error={error} erneut={() => void refetch()} was="Die Texte" />}
    </>
  )
}

function Schreibfeld({ stand }: { readonly stand: Seitentext }) {
  const [text, setText] = useState(stand.text)
  const gezeigt = useDeferredValue(text)
  const [speichere, { loading, error }] = useMutation(SaveSeitentextDocument)
  const { seite, version, vorgabe, luecken } = stand
  const geaendert = text.trim() !== stand.text.trim()
  return (
    <div className={styles['editor']}>
      <div>
        <TextFeld
          label="Text in Markdown"
          hinweis="## Überschrift, - Listenpunkt, **fett**, [Verweis](/hilfe). HTML wird nicht ausgeführt."
          mehrzeilig
          wert={text}
          onChange={setText}
        />
        {error && <FehlerMeldung fehler={{ ...toFehler(error), hilfe: error.message }} />}
        <p className={styles['werk']}>
          <Button
            art="haupt"
            onClick={() => {
              if (loading) return
              speichere({ variables: { seitentext: { seite, text, version } } }).catch(
                () => undefined,
              )
            }}
          >
            {loading ? 'Wird gespeichert …' : 'Speichern'}
          </Button>
          {text !== vorgabe && (
            <Button art="text" onClick={() => setText(vorgabe)}>
              Mitgelieferten Text einsetzen
            </Button>
          )}
          <Link to={SEITEN[seite].pfad}>Seite ansehen</Link>
        </p>
        <p className="t-klein leise" role="status">
          {geaendert
            ? 'Noch nicht gespeichert.'
            : version === 0
              ? 'Das ist der mitgelieferte Text.'
              : `Gespeichert als Fassung ${version}.`}
        </p>
      </div>
      <div className={styles['vorschau']}>
        {luecken.length > 0 && !geaendert && (
          <Meldung
            art="warn"
            titel={`${formatAnzahl(luecken.length, 'Stelle ist', 'Stellen sind')} noch zu ergänzen`}
          >
            <p>Im Text unten hervorgehoben. Ersetzen Sie die ganze Klammer durch Ihre Angabe.</p>
          </Meldung>
        )}
        <h2 className="vh">Vorschau</h2>
        <Markdown text={gezeigt} />
      </div>
    </div>
  )
}
