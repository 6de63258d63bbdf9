import { useState, type FormEvent } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { formatDatum } from '@sozial/shared/format'
import { ROLLENNAMEN, ZWECKWORTE } from '@sozial/shared/rollen'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import type { Reichweite } from '../../../gql/schema.generated.ts'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Formularende } from '../../../ui/Formularende.tsx'
import { WahlFeld } from '../../../ui/Feld.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import {
  DeleteZugriffsregelDocument,
  SaveZugriffsregelDocument,
  ZugriffsregelnDocument,
} from './rechte.generated.ts'
import {
  createRechtetafeln,
  REICHWEITEN,
  reichweiteOf,
  type Rechtetafel,
  type Regel,
  type Stelle,
} from './rechtetafel.ts'
import styles from './Rechte.module.css'

/** Who sees the small areas of which Quelle for which purpose, in words; changed by those who may. */
export function RechteSeite() {
  const { data, error, refetch } = useQuery(ZugriffsregelnDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const [offen, setOffen] = useState<{ stelle: Stelle; regel: Regel | undefined } | null>(null)
  useTitel('Rechte')
  return (
    <>
      <Kopf titel="Rechte" pfad="Rechte">
        Wer Werte von Sozialräumen und Quartieren sieht. Was hier nicht steht, sieht niemand; Werte
        ab der Kommune sehen alle, die innen angemeldet sind.
      </Kopf>
      {!data && <Abfrage error={error} erneut={() => void refetch()} was="Die Regeln" />}
      {data && (
        <>
          {createRechtetafeln(data.zugriffsregeln).map((tafel) => (
            <Tafel
              key={tafel.rolle}
              tafel={tafel}
              onStelle={(stelle, regel) => setOffen({ stelle, regel })}
            />
          ))}
          <Abschnitt titel="Alle anderen Rollen">
            <p className="mass">
              Anbieter und die Verwaltung der Konten sehen keine kleinräumigen Werte. Ein Wert aus
              mehreren Quellen ist nur dort zu sehen, wo es alle seine Quellen sind. Darüber hinaus
              kann ein Jugendamt anderen auf Zeit eine Freigabe erteilen. Jeder Zugriff steht mit
              seinem Zweck im Protokoll.
            </p>
          </Abschnitt>
        </>
      )}
      {offen && <Aenderung {...offen} zu={() => setOffen(null)} />}
    </>
  )
}

interface TafelProps {
  readonly tafel: Rechtetafel
  readonly onStelle: (stelle: Stelle, regel: Regel | undefined) => void
}

function Tafel({ tafel: { rolle, zwecke, zeilen }, onStelle }: TafelProps) {
  const name = ROLLENNAMEN[rolle]
  return (
    <Abschnitt titel={name} zusatz="sieht kleinräumige Werte">
      <Tabelle
        titel={`Rechte der Rolle ${name}`}
        titelUnsichtbar
        ersteSpalteFest
        className={styles['tafel']}
      >
        <thead>
          <tr>
            <th scope="col">Quelle</th>
            {zwecke.map((zweck) => (
              <th key={zweck} scope="col">
                für {ZWECKWORTE[zweck].name}
                <span>{ZWECKWORTE[zweck].grundlage}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {zeilen.map(({ quelle, regeln }) => (
            <tr key={quelle.id}>
              <th scope="row">{quelle.name}</th>
              {zwecke.map((zweck, i) => (
                <td key={zweck}>
                  <Zelle stelle={{ rolle, quelle, zweck }} regel={regeln[i]} onStelle={onStelle} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}

interface ZelleProps extends Pick<TafelProps, 'onStelle'> {
  readonly stelle: Stelle
  readonly regel: Regel | undefined
}

function Zelle({ stelle, regel, onStelle }: ZelleProps) {
  const darf = useDarf('saveZugriffsregel')
  const text = reichweiteOf(regel?.reichweite)
  const klasse = regel?.reichweite ? undefined : 'leise'
  return (
    <>
      {darf ? (
        <button
          type="button"
          className={styles['zelle']}
          aria-label={`${ROLLENNAMEN[stelle.rolle]}, ${stelle.quelle.name}, ${ZWECKWORTE[stelle.zweck].name}: ${text}. Ändern`}
          onClick={() => onStelle(stelle, regel)}
        >
          {text}
        </button>
      ) : (
        <span className={klasse}>{text}</span>
      )}
      {regel?.geaendertAm && (
        <span className={styles['geaendert']}>geändert {formatDatum(regel.geaendertAm)}</span>
      )}
    </>
  )
}

interface AenderungProps {
  readonly stelle: Stelle
  readonly regel: Regel | undefined
  readonly zu: () => void
}

function Aenderung({ stelle: { rolle, quelle, zweck }, regel, zu }: AenderungProps) {
  const [reichweite, setReichweite] = useState<Reichweite | ''>(regel?.reichweite ?? '')
  const optionen = { refetchQueries: [ZugriffsregelnDocument], awaitRefetchQueries: true }
  const [speichere, speichern] = useMutation(SaveZugriffsregelDocument, optionen)
  const [setzeZurueck, zuruecksetzen] = useMutation(DeleteZugriffsregelDocument, optionen)
  const laeuft = speichern.loading || zuruecksetzen.loading
  const error = speichern.error ?? zuruecksetzen.error
  const schliesse = (text: string) => {
    sageAn(text)
    zu()
  }
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    if (laeuft) return
    const neu = { rolle, quelle: quelle.id, zweck, reichweite: reichweite || null }
    const ergebnis = await speichere({ variables: { regel: neu } }).catch(() => null)
    if (ergebnis?.data) schliesse('Die Regel ist geändert.')
  }
  async function onZurueck() {
    if (laeuft || !regel) return
    const ergebnis = await setzeZurueck({ variables: { id: regel.id } }).catch(() => null)
    if (ergebnis?.data) schliesse('Die Regel steht wieder wie im Katalog.')
  }
  return (
    <Dialog titel="Regel ändern" onClose={zu}>
      <form className={styles['formular']} onSubmit={(e) => void onSubmit(e)} noValidate>
        <p>
          Die Rolle <b>{ROLLENNAMEN[rolle]}</b> sieht kleinräumige Werte der Quelle{' '}
          <b>{quelle.name}</b> für <b>{ZWECKWORTE[zweck].name}</b>:
        </p>
        <WahlFeld<Reichweite | ''>
          label="Wo"
          hinweis="Gilt ab der nächsten Anfrage für alle Konten dieser Rolle und steht im Protokoll."
          wert={reichweite}
          optionen={[{ wert: '', text: 'nirgends' }, ...REICHWEITEN]}
          onChange={setReichweite}
        />
        <Formularende
          wort="Speichern"
          laufwort="Wird gespeichert …"
          laeuft={laeuft}
          fehler={error && { ...toFehler(error), hilfe: error.message }}
          onAbbruch={zu}
        >
          {regel?.geaendertAm && <Button onClick={() => void onZurueck()}>Wie im Katalog</Button>}
        </Formularende>
      </form>
    </Dialog>
  )
}
