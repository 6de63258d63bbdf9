import { useState } from 'react'
import { useMutation } from '@apollo/client/react'
import { formatAnzahl } from '@sozial/shared/format'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { ImportUmsteigerDocument, type ImportUmsteigerMutation } from './zuschnitt.generated.ts'
import styles from './Werkbank.module.css'

/** An Umsteigeschlüssel from elsewhere: by its shares earlier figures are estimated on new borders. */
export function Umsteigerimport({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [lies, { data, error, loading, reset }] = useMutation(ImportUmsteigerDocument)
  const [leer, setLeer] = useState(false)
  const setze = (neu: string): void => {
    setText(neu)
    setLeer(false)
    reset()
  }
  return (
    <Dialog titel="Umsteigeschlüssel einlesen" onClose={onClose}>
      <div className={styles['liste']}>
        <p>
          Wo frühere Werte nur für alte Räume vorliegen, werden sie nach diesen Anteilen auf die
          neuen Grenzen geschätzt und mit „s“ gezeichnet. Für jeden alten Raum, den die Tabelle
          nennt, gelten sie statt der Anteile, die das Monitoring aus den Einwohnern zählt.
        </p>
        <TextFeld
          label="Tabelle mit Überschriften: alter Sozialraum, neuer Sozialraum, Anteil"
          hinweis="Wie der ausgegebene Umsteigeschlüssel; Teilgruppe und Datum, wo es sie braucht. Die Anteile eines alten Raums ergeben zusammen 1."
          mehrzeilig
          autoFocus
          wert={text}
          onChange={setze}
        />
        <p>
          <label className={styles['datei']}>
            oder eine CSV-Datei wählen{' '}
            <input
              type="file"
              accept=".csv,.txt,.tsv"
              onChange={({ target }) => void target.files?.[0]?.text().then(setze)}
            />
          </label>
        </p>
        {leer && (
          <Meldung art="warn" role="alert">
            Bitte zuerst die Tabelle einfügen oder eine Datei wählen.
          </Meldung>
        )}
        {error && <Ablehnung error={error} />}
        {data && (
          <Meldung art="gut" role="status">
            {describe(data.importUmsteiger)}
          </Meldung>
        )}
        <p className={styles['wege']}>
          <Button
            art="haupt"
            onClick={() => {
              setLeer(text.trim() === '')
              if (text.trim() !== '' && !loading) {
                void lies({ variables: { text } }).catch(() => undefined)
              }
            }}
          >
            {loading ? 'Wird eingelesen und gerechnet …' : 'Einlesen'}
          </Button>
          <a href="/einteilung/umsteiger.csv" download>
            Den geltenden Umsteigeschlüssel laden (CSV)
          </a>
        </p>
      </div>
    </Dialog>
  )
}

/** Every row that cannot be on a line of its own. */
function Ablehnung({ error }: { readonly error: unknown }) {
  const { text, hilfe } = toFehler(error)
  const [titel, ...zeilen] = text.split('\n')
  return (
    <Meldung art="fehler" titel={titel} role="alert">
      {zeilen.length > 0 && (
        <ul className={styles['listenfehler']}>
          {zeilen.map((zeile) => (
            <li key={zeile}>{zeile}</li>
          ))}
        </ul>
      )}
      {hilfe && <p>{hilfe}</p>}
    </Meldung>
  )
}

function describe({
  uebernommen,
  unveraendert,
}: ImportUmsteigerMutation['importUmsteiger']): string {
  const schon = formatAnzahl(unveraendert, 'alten Raum', 'alte Räume')
  if (uebernommen === 0) return `Nichts zu ändern: Für ${schon} gelten diese Anteile schon.`
  const neu = formatAnzahl(uebernommen, 'alten Raum', 'alte Räume')
  const rest = unveraendert > 0 ? `; für ${schon} galten sie schon` : ''
  return `Für ${neu} gelten jetzt diese Anteile${rest}. Alle Werte sind neu gerechnet.`
}
