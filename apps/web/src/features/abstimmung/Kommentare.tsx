import { useState, type FormEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { formatZeitpunkt } from '@sozial/shared/format'
import { Antwortwort } from '../../app/abstimmung/Wortwechsel.tsx'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { CommentOrtDocument } from './abstimmung.generated.ts'
import type { Blatt } from './blatt-state.ts'
import { findStueck, layoutTeil, toOrt, type Ort } from './teilbild.ts'
import type { Teilnahme } from './teilnahme.ts'
import styles from './Abstimmung.module.css'

interface KommentareProps {
  readonly blatt: Blatt
  readonly teilnahme: Teilnahme
  readonly ort: Ort | null
  readonly setOrt: (ort: Ort | null) => void
}

/** What was said about places, and a form for the next one. */
export function Kommentare(props: KommentareProps) {
  const { blatt } = props
  const { kommentare, nimmtAn } = blatt
  if (kommentare.length === 0 && !nimmtAn) return null
  return (
    <Abschnitt titel="Kommentare zu Stellen" zusatz="die Nummern stehen auf der Karte">
      {kommentare.length === 0 && (
        <p className="mass leise">
          Noch keiner. Setzen Sie eine Stelle auf der Karte, oder wählen Sie unten ein Gebiet.
        </p>
      )}
      <ol className={styles['kommentare']}>
        {kommentare.map((kommentar) => (
          <li key={kommentar.id}>
            <p className="t-klein leise">
              {kommentar.von}, {formatZeitpunkt(kommentar.am)}
            </p>
            <p className={`mass ${styles['text']}`}>{kommentar.text}</p>
            <Antwortwort antwort={kommentar} />
          </li>
        ))}
      </ol>
      {nimmtAn && <Formular {...props} />}
    </Abschnitt>
  )
}

function Formular({ blatt, teilnahme, ort, setOrt }: KommentareProps) {
  const [text, setText] = useState('')
  const [geprueft, setGeprueft] = useState(false)
  const [kommentiere, { error, loading }] = useMutation(CommentOrtDocument, {
    context: teilnahme.context,
  })
  const bild = layoutTeil(blatt.bausteine)
  const stueck = ort && bild ? findStueck(bild, ort) : undefined
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGeprueft(true)
    if (loading || ort === null || text.trim() === '') return
    const { zuschnitt } = teilnahme
    const eingabe = { laenge: ort.laenge, breite: ort.breite, text }
    const antwort = await kommentiere({ variables: { zuschnitt, ort: eingabe } }).catch(() => null)
    if (!antwort?.data) return
    setText('')
    setGeprueft(false)
    setOrt(null)
    sageAn('Der Kommentar steht auf der Karte.')
  }
  return (
    <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
      <WahlFeld
        label="Stelle"
        hinweis="Auf der Karte gesetzt, oder die Mitte eines Gebiets"
        fehler={geprueft && ort === null ? 'Bitte eine Stelle wählen.' : undefined}
        wert={stueck?.baustein.id ?? ''}
        optionen={[
          { wert: '', text: 'noch keine' },
          ...blatt.bausteine.map(({ id, name }) => ({ wert: id, text: name })),
        ]}
        onChange={(id) => {
          const gewaehlt = bild?.stuecke.find(({ baustein }) => baustein.id === id)
          setOrt(gewaehlt && bild ? toOrt(gewaehlt.mitte, bild.ausschnitt) : null)
        }}
      />
      <TextFeld
        label="Kommentar"
        hinweis="Bitte keine Angaben zu einzelnen Personen."
        fehler={geprueft && text.trim() === '' ? 'Bitte schreiben, worum es dort geht.' : undefined}
        mehrzeilig
        wert={text}
        onChange={setText}
      />
      {error && <FehlerMeldung fehler={toFehler(error)} />}
      <p>
        <Button type="submit">{loading ? 'Wird gesendet …' : 'Kommentar senden'}</Button>
      </p>
    </form>
  )
}
