import { useState, type FormEvent } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { fristOf, letzterLaufOf, pruefeFrist, type Regel } from './frist-worte.ts'
import { LoeschregelnDocument, SaveLoeschregelDocument } from './loeschfristen.generated.ts'
import styles from './Loeschfristen.module.css'

/** Which personal data are kept for how long, why, and what the last run has deleted. */
export function LoeschfristenSeite() {
  const { data, error, refetch } = useQuery(LoeschregelnDocument, {
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Löschfristen')
  return (
    <>
      <Kopf titel="Löschfristen" pfad="Löschfristen">
        Angaben über Personen mit ihrer Frist. Ohne Frist bleibt der Name an dem, was jemand
        verantwortet: Lieferungen, Seitentexte, Fristen. Gelöscht wird von selbst; jede Änderung
        einer Frist steht im Protokoll.
      </Kopf>
      {data ? (
        <Regeln regeln={data.loeschregeln} />
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Fristen" />
      )}
      <p className={`mass ${styles['fuss']}`}>
        Zahlen aus Lieferungen sind keine Angaben über Personen und haben keine Frist. Kam in einer
        Datei versehentlich etwas über Personen mit, wird sie auf ihrer Seite unter Lieferungen
        bereinigt.
      </p>
    </>
  )
}

function Regeln({ regeln }: { readonly regeln: readonly Regel[] }) {
  const darf = useDarf('saveLoeschregel')
  const [offen, setOffen] = useState<Regel['art'] | null>(null)
  return (
    <Tabelle titel="Löschfristen nach Art der Daten" titelUnsichtbar className={styles['regeln']}>
      <thead>
        <tr>
          <th scope="col">Daten</th>
          <th scope="col">Frist</th>
          <th scope="col">Warum</th>
          <th scope="col">Zuletzt gelöscht</th>
          <th scope="col">Wieder am</th>
        </tr>
      </thead>
      <tbody>
        {regeln.map((regel) => (
          <tr key={regel.art}>
            <th scope="row">{regel.name}</th>
            <td>
              {offen === regel.art ? (
                <Fristfeld regel={regel} zu={() => setOffen(null)} />
              ) : (
                <>
                  <b>{fristOf(regel.frist, regel.einheit)}</b> ab: {regel.beginn}. Danach{' '}
                  {regel.folge}.
                  {regel.geaendertAm && (
                    <span className="t-note">
                      {' '}
                      Geändert am {formatDatum(regel.geaendertAm)} von {regel.geaendertVon}.
                    </span>
                  )}{' '}
                  {darf && (
                    <Button
                      art="text"
                      klein
                      aria-label={`Frist ändern: ${regel.name}`}
                      onClick={() => setOffen(regel.art)}
                    >
                      Ändern
                    </Button>
                  )}
                </>
              )}
            </td>
            <td>{regel.grund}</td>
            <td>{letzterLaufOf(regel)}</td>
            <td>{regel.naechstesMal ? formatZeitpunkt(regel.naechstesMal) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}

function Fristfeld({ regel, zu }: { readonly regel: Regel; readonly zu: () => void }) {
  const [text, setText] = useState(String(regel.frist))
  const [fehler, setFehler] = useState<string | null>(null)
  const [speichere, { loading, error }] = useMutation(SaveLoeschregelDocument, {
    refetchQueries: [LoeschregelnDocument],
    awaitRefetchQueries: true,
  })
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    const mangel = pruefeFrist(text, regel)
    setFehler(mangel)
    if (loading || mangel !== null) return
    const variables = { art: regel.art, frist: Number(text.trim()) }
    const ergebnis = await speichere({ variables }).catch(() => null)
    if (!ergebnis?.data) return
    sageAn(`Frist geändert: ${regel.name}, ${fristOf(variables.frist, regel.einheit)}.`)
    zu()
  }
  return (
    <form className={styles['feld']} onSubmit={(ereignis) => void onSubmit(ereignis)} noValidate>
      <TextFeld
        label={regel.einheit === 'MONATE' ? 'Frist in Monaten' : 'Frist in Tagen'}
        hinweis={`${regel.minimum} bis ${fristOf(regel.maximum, regel.einheit)}; gilt ab dem nächsten Lauf, auch für Vorhandenes.`}
        fehler={fehler ?? undefined}
        wert={text}
        onChange={setText}
        autoFocus
      />
      {error && <FehlerMeldung fehler={{ ...toFehler(error), hilfe: error.message }} />}
      <p className={styles['wege']}>
        <Button type="submit" art="haupt" klein>
          {loading ? 'Wird gespeichert …' : 'Speichern'}
        </Button>
        <Button klein onClick={zu}>
          Abbrechen
        </Button>
      </p>
    </form>
  )
}
