import { useState } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { toFehler } from '../../lib/fehler.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextFeld } from '../../ui/Feld.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import {
  EingeleseneUmsteigerDocument,
  ImportUmsteigerDocument,
  RecountUmsteigerDocument,
  type ImportUmsteigerMutation,
} from './zuschnitt.generated.ts'
import styles from './Werkbank.module.css'

/** An Umsteigeschlüssel from elsewhere: by its shares earlier figures are estimated on new borders. */
export function Umsteigerimport({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [lies, { data, error, loading, reset }] = useMutation(ImportUmsteigerDocument, {
    refetchQueries: [EingeleseneUmsteigerDocument],
  })
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
          label="Tabelle mit Überschriften: alter Raum, neuer Raum, Anteil"
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
        <Eingelesene onZurueck={reset} />
      </div>
    </Dialog>
  )
}

/** Where shares that were read in hold now, and the way back to counted ones. */
function Eingelesene({ onZurueck }: { readonly onZurueck: () => void }) {
  const { data } = useQuery(EingeleseneUmsteigerDocument, { fetchPolicy: 'cache-and-network' })
  const [zaehle, { error, loading }] = useMutation(RecountUmsteigerDocument, {
    onCompleted: onZurueck,
    update: (cache, { data: neu }) => {
      if (!neu) return
      const geltende = { eingeleseneUmsteiger: neu.recountUmsteiger }
      cache.writeQuery({ query: EingeleseneUmsteigerDocument, data: geltende })
    },
  })
  const raeume = data?.eingeleseneUmsteiger ?? []
  if (raeume.length === 0 && !error) return null
  return (
    <>
      <h3 className="t-h3">Hier gelten eingelesene Anteile</h3>
      {error && <Ablehnung error={error} />}
      {loading && <p role="status">Die Werte werden neu gerechnet …</p>}
      <ul>
        {raeume.map(({ id, name, bis }) => (
          <li key={id} className={styles['wege']}>
            {name}, Grenzen vor dem {formatDatum(bis)}
            <Button
              klein
              art="text"
              onClick={() => {
                if (!loading) void zaehle({ variables: { id } }).catch(() => undefined)
              }}
            >
              Wieder aus den Einwohnern zählen
            </Button>
          </li>
        ))}
      </ul>
    </>
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
