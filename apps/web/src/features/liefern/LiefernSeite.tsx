import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { useLocation } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toFehler, type Fehler } from '../../lib/fehler.ts'
import { createKennung } from '../../lib/kennung.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Ablage } from '../../ui/Ablage.tsx'
import { Button } from '../../ui/Button.tsx'
import { Fakten } from '../../ui/Fakten.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Dateien } from './Dateien.tsx'
import { AnforderungDesLinksDocument } from './liefern.generated.ts'
import { Antwort, Fragen, istGefragt } from './Rueckfragen.tsx'
import { ladeVorlage, sendeDatei } from './sende-datei.ts'
import { istInArbeit, type Auftrag } from './zustand-worte.ts'
import styles from './Liefern.module.css'

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
  useKreisangaben()
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
      <Fragen auftrag={auftrag} />
      {auftrag.nimmtAn && !auftrag.voll && (
        <Schritte token={token} auftrag={auftrag} onGesendet={() => void refetch()} />
      )}
      {!auftrag.nimmtAn && (
        <Meldung titel="Abgeschlossen">
          <p>Diese Anforderung nimmt nichts mehr an. Danke für Ihre Mitarbeit.</p>
        </Meldung>
      )}
      {auftrag.nimmtAn && auftrag.voll && (
        <Meldung titel="Dieser Link nimmt keine Datei mehr an">
          <p>
            Über ihn kamen schon so viele Dateien, wie er trägt. Bitte schreiben Sie der
            Sozialplanung unten auf dieser Seite; sie sendet Ihnen einen neuen.
          </p>
        </Meldung>
      )}
      <Dateien dateien={auftrag.dateien} />
      {auftrag.nimmtAn && <Antwort token={token} gefragt={istGefragt(auftrag)} />}
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
  const { kreis, titel, empfaenger, zeitraum, ebene, raum, frist, hinweis, gueltigBis } = auftrag
  return (
    <>
      <p className="t-klein leise">
        Sozialmonitoring {kreis} · für {empfaenger}
      </p>
      <h1 className="t-titel">{titel}</h1>
      <Fakten
        fakten={[
          ['Zeitraum', zeitraum.name],
          ['Räume', `${EBENE_WORTE[ebene].sammelname}${raum ? ` in ${raum.name}` : ''}`],
          ['Bitte bis zum', formatDatum(frist)],
          ['Der Link gilt bis', formatDatum(gueltigBis)],
        ]}
      />
      <p className="t-klein leise">Es fragt {auftrag.von}, Sozialplanung.</p>
      {hinweis && <p className={`mass ${styles['hinweis']}`}>{hinweis}</p>}
    </>
  )
}

interface SchritteProps {
  readonly token: string
  readonly auftrag: Auftrag
  readonly onGesendet: () => void
}

interface Gescheitert {
  readonly name: string
  readonly fehler: Fehler
}

function Schritte({ token, auftrag, onGesendet }: SchritteProps) {
  const [vorlagenfehler, setVorlagenfehler] = useState<Fehler | null>(null)
  const [gescheiterte, setGescheiterte] = useState<readonly Gescheitert[]>([])
  const [sendet, setSendet] = useState(false)
  async function sende(dateien: readonly File[]) {
    setSendet(true)
    const neue: Gescheitert[] = []
    for (const datei of dateien) {
      const fehler = await sendeDatei(token, datei, createKennung())
      if (fehler) neue.push({ name: datei.name, fehler })
      else sageAn(`${datei.name} ist angekommen und wird geprüft.`)
    }
    setGescheiterte(neue)
    setSendet(false)
    onGesendet()
  }
  return (
    <ol className={styles['schritte']}>
      <li>
        <h2 className="t-h3">Vorlage laden</h2>
        <p className="mass">
          Eine Excel-Datei mit einer Zeile je Raum und{' '}
          {formatAnzahl(auftrag.spalten.length, 'Spalte', 'Spalten')} zum Ausfüllen.
        </p>
        <Spalten auftrag={auftrag} />
        <p>
          <Button
            art="haupt"
            onClick={() => void ladeVorlage(token, auftrag.titel).then(setVorlagenfehler)}
          >
            Vorlage laden
          </Button>
        </p>
        {vorlagenfehler && <FehlerMeldung fehler={vorlagenfehler} />}
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
          einfach noch einmal: Die neue tritt an die Stelle der alten.
        </Ablage>
        {gescheiterte.map(({ name, fehler }) => (
          <FehlerMeldung key={name} fehler={{ ...fehler, text: `${name}: ${fehler.text}` }} />
        ))}
      </li>
    </ol>
  )
}

/** What is asked for, and by which heads a table of one's own is recognised. */
function Spalten({ auftrag: { spalten, vorlage, koepfe } }: Pick<SchritteProps, 'auftrag'>) {
  return (
    <>
      <details className={styles['mehr']}>
        <summary>Was in die Spalten gehört</summary>
        <ul>
          {spalten.map((spalte) => (
            <li key={spalte}>{spalte}</li>
          ))}
        </ul>
      </details>
      {vorlage && (
        <details className={styles['mehr']}>
          <summary>Ihr Verfahren gibt so eine Tabelle selbst aus?</summary>
          <p className="mass">
            Dann senden Sie diese. Erkannt wird sie als „{vorlage.name}“ an den Köpfen ihrer
            Spalten: {koepfe.map((kopf) => `„${kopf}“`).join(', ')}.
          </p>
          {vorlage.hinweis && <p className="mass">{vorlage.hinweis}</p>}
        </details>
      )}
    </>
  )
}
