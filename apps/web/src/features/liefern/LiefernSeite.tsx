import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { useLocation } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler, type Fehler } from '../../lib/fehler.ts'
import { createKennung } from '../../lib/kennung.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Ablage } from '../../ui/Ablage.tsx'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { AnforderungDesLinksDocument, type AnforderungDesLinksQuery } from './liefern.generated.ts'
import { ladeVorlage, sendeDatei } from './sende-datei.ts'
import { istInArbeit, standOf, type Datei } from './zustand-worte.ts'
import styles from './Liefern.module.css'

type Auftrag = AnforderungDesLinksQuery['anforderungDesLinks']

const TAKT_MS = 2_000

/** Where a personal link leads: what is asked for, its template, the way back, and what the check says. */
export function LiefernSeite() {
  const token = useLocation().hash.slice(1)
  const [arbeitet, setArbeitet] = useState(false)
  const { data, error, refetch } = useQuery(AnforderungDesLinksDocument, {
    context: { headers: { zugangslink: token } },
    fetchPolicy: 'network-only',
    skip: token === '',
    pollInterval: arbeitet ? TAKT_MS : 0,
  })
  const auftrag = data?.anforderungDesLinks
  const offen = auftrag?.dateien.some(istInArbeit) ?? false
  if (offen !== arbeitet) setArbeitet(offen)
  useTitel('Daten liefern')
  if (token === '' || (error && !auftrag)) return <Ungueltig error={error} />
  if (!auftrag) {
    return (
      <div aria-busy="true" className={styles['seite']}>
        <Skelett breite="60%" hoehe={32} />
        <LadeWorte text="Die Anforderung wird geladen" />
      </div>
    )
  }
  return (
    <div className={styles['seite']}>
      <Kopf auftrag={auftrag} />
      {auftrag.nimmtAn ? (
        <Schritte token={token} auftrag={auftrag} onGesendet={() => void refetch()} />
      ) : (
        <Meldung titel="Abgeschlossen">
          <p>Diese Anforderung nimmt nichts mehr an. Danke für Ihre Mitarbeit.</p>
        </Meldung>
      )}
      <Dateien dateien={auftrag.dateien} />
    </div>
  )
}

function Ungueltig({ error }: { readonly error: unknown }) {
  const fehler = error ? toFehler(error) : null
  if (fehler && fehler.code !== 'NICHT_GEFUNDEN') {
    return (
      <div className={styles['seite']}>
        <FehlerMeldung fehler={fehler} />
      </div>
    )
  }
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">Dieser Link gilt nicht (mehr)</h1>
      <p className="t-satz">
        Er ist abgelaufen, wurde ersetzt oder nicht ganz kopiert. Bitte öffnen Sie den Link aus der
        neuesten Mail vollständig, oder bitten Sie die Sozialplanung des Kreises um einen neuen.
      </p>
    </div>
  )
}

function Kopf({ auftrag }: { readonly auftrag: Auftrag }) {
  const { kreis, titel, empfaenger, zeitraum, ebene, frist, hinweis, gueltigBis } = auftrag
  return (
    <>
      <p className="t-klein leise">
        Sozialmonitoring {kreis} · für {empfaenger}
      </p>
      <h1 className="t-titel">{titel}</h1>
      <dl className={styles['fakten']}>
        <Fakt name="Zeitraum" wert={zeitraum.name} />
        <Fakt name="Räume" wert={EBENE_WORTE[ebene].sammelname} />
        <Fakt name="Bitte bis zum" wert={formatDatum(frist)} />
        <Fakt name="Der Link gilt bis" wert={formatDatum(gueltigBis)} />
      </dl>
      {hinweis && <p className={`mass ${styles['hinweis']}`}>{hinweis}</p>}
    </>
  )
}

function Fakt({ name, wert }: { readonly name: string; readonly wert: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{wert}</dd>
    </div>
  )
}

interface SchritteProps {
  readonly token: string
  readonly auftrag: Auftrag
  readonly onGesendet: () => void
}

function Schritte({ token, auftrag, onGesendet }: SchritteProps) {
  const [fehler, setFehler] = useState<Fehler | null>(null)
  const [sendet, setSendet] = useState(false)
  async function sende(dateien: readonly File[]) {
    setSendet(true)
    setFehler(null)
    for (const datei of dateien) {
      const gescheitert = await sendeDatei(token, datei, createKennung())
      if (gescheitert) setFehler(gescheitert)
      else sageAn(`${datei.name} ist angekommen und wird geprüft.`)
    }
    setSendet(false)
    onGesendet()
  }
  return (
    <ol className={styles['schritte']}>
      <li>
        <h2 className="t-h3">Vorlage laden</h2>
        <p className="mass">
          Eine Excel-Datei mit einer Zeile je Raum und den Spalten{' '}
          {auftrag.spalten.map((spalte) => `„${spalte}“`).join(', ')}.
        </p>
        <p>
          <Button
            art="haupt"
            onClick={() => void ladeVorlage(token, auftrag.titel).then(setFehler)}
          >
            Vorlage laden
          </Button>
        </p>
      </li>
      <li>
        <h2 className="t-h3">Ausfüllen</h2>
        <p className="mass">
          0 heißt: gezählt, es sind keine. Was geschützt oder nicht bekannt ist, bekommt einen
          Punkt. Speichern Sie die Datei als Excel- oder LibreOffice-Datei.
        </p>
      </li>
      <li>
        <h2 className="t-h3">Zurückgeben</h2>
        <Ablage
          titel={sendet ? 'Die Datei wird gesendet …' : 'Ausgefüllte Vorlage hierher ziehen'}
          text="Datei auswählen"
          endungen=".xlsx,.xls,.ods,.csv"
          neben
          onDateien={(dateien) => void sende(dateien)}
        >
          Sie wird gleich geprüft. Stimmt etwas nicht, steht unten, was und wo; dann senden Sie sie
          einfach noch einmal.
        </Ablage>
        {fehler && <FehlerMeldung fehler={fehler} />}
      </li>
    </ol>
  )
}

function Dateien({ dateien }: { readonly dateien: readonly Datei[] }) {
  if (dateien.length === 0) return null
  return (
    <Abschnitt titel="Angekommen">
      <ul className={styles['dateien']}>
        {dateien.map((datei) => {
          const { art, titel, satz } = standOf(datei)
          return (
            <li key={datei.id}>
              <p>
                <b>{datei.dateiname}</b>{' '}
                <span className="t-klein leise">{formatZeitpunkt(datei.eingegangenAm)}</span>
              </p>
              <Meldung art={art} titel={titel} role="status">
                {satz && <p>{satz}</p>}
              </Meldung>
              <Fehlerliste datei={datei} />
            </li>
          )
        })}
      </ul>
    </Abschnitt>
  )
}

/** More rows than this help nobody; the first ones put right, the next check shows the others. */
const HOECHSTENS = 30

function Fehlerliste({ datei: { meldungen } }: { readonly datei: Datei }) {
  if (meldungen.length === 0) return null
  return (
    <Tabelle titel="Fehler nach Zeile" titelUnsichtbar gestapelt>
      <thead>
        <tr>
          <th scope="col">Wo</th>
          <th scope="col">In der Datei steht</th>
          <th scope="col">Was nicht stimmt und was hilft</th>
        </tr>
      </thead>
      <tbody>
        {meldungen.slice(0, HOECHSTENS).map((meldung) => (
          <tr key={[meldung.code, meldung.zeile, meldung.spalte, meldung.text].join()}>
            <th scope="row">
              {[
                meldung.zeile && `Zeile ${meldung.zeile}`,
                meldung.spalte && `Spalte ${meldung.spalte}`,
              ]
                .filter(Boolean)
                .join(', ') || 'ganze Datei'}
            </th>
            <td data-kopf="In der Datei steht">
              {meldung.roh !== null && <code>{meldung.roh || '(leer)'}</code>}
            </td>
            <td data-kopf="Was hilft">{meldung.text}</td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}
