import { useState } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { formatDatum } from '@sozial/shared/format'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Button } from '../../../ui/Button.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import {
  PruefregelnDocument,
  SavePruefregelDocument,
  type PruefregelnQuery,
} from './plausibilitaet.generated.ts'
import { geltungOf, standOf, zuletztOf, type Pruefregel } from './pruefregel-worte.ts'
import { Regelform } from './Regelform.tsx'
import styles from './Plausibilitaet.module.css'

const GRUPPEN = [
  ['FEHLER', 'Halten eine Lieferung auf', 'So kann die Zahl nicht stimmen.'],
  ['WARNUNG', 'Brauchen eine Begründung', 'Unwahrscheinlich, aber möglich.'],
  ['HINWEIS', 'Nur zur Kenntnis', 'Was man wissen sollte.'],
] as const

export type Quelle = PruefregelnQuery['geheimhaltungsregeln']['quellen'][number]['quelle']

/** What every Lieferung is held against, and how strictly. */
export function PlausibilitaetSeite() {
  const { data, error, refetch } = useQuery(PruefregelnDocument, {
    fetchPolicy: 'cache-and-network',
  })
  const [offen, setOffen] = useState<string | null>(null)
  useTitel('Plausibilitätsregeln')
  const regeln = data?.plausibilitaetsregeln
  const gewaehlt = regeln?.find(({ code }) => code === offen)
  return (
    <>
      <Kopf titel="Plausibilitätsregeln" pfad="Plausibilitätsregeln">
        Wogegen jede Lieferung gehalten wird, bevor ihre Zahlen gelten. Eine Änderung gilt ab der
        nächsten Prüfung; was übernommen ist, bleibt.
      </Kopf>
      {!regeln && <Abfrage error={error} erneut={() => void refetch()} was="Die Regeln" />}
      {regeln &&
        GRUPPEN.map(([schwere, titel, satz]) => (
          <Abschnitt key={schwere} titel={titel} zusatz={satz}>
            <ul className={styles['regeln']}>
              {regeln
                .filter((regel) => regel.schwere === schwere)
                .map((regel) => (
                  <Zeile key={regel.code} regel={regel} onAendern={() => setOffen(regel.code)} />
                ))}
            </ul>
          </Abschnitt>
        ))}
      {gewaehlt && data && (
        <Regelform
          regel={gewaehlt}
          quellen={data.geheimhaltungsregeln.quellen.map(({ quelle }) => quelle)}
          zu={() => setOffen(null)}
        />
      )}
    </>
  )
}

interface ZeileProps {
  readonly regel: Pruefregel
  readonly onAendern: () => void
}

function Zeile({ regel, onAendern }: ZeileProps) {
  const darf = useDarf('savePlausibilitaetsregel')
  const { name, fragt, schaltbar, vorgabe, geaendertAm, geaendertVon } = regel
  return (
    <li>
      <div>
        <b>{name}</b>
        <p>{fragt}</p>
      </div>
      <div>
        <b className={regel.aus ? 'leise' : undefined}>{geltungOf(regel)}</b>
        {regel.ausnahmen.map(({ quelle }) => (
          <Ausnahme key={quelle.id} regel={regel} quelle={quelle} darf={darf} />
        ))}
        <p className="t-klein leise">
          {geaendertAm === null
            ? 'wie mitgeliefert'
            : `${geaendertVon ?? ''}, ${formatDatum(geaendertAm)}`}
        </p>
      </div>
      <p className="t-klein">{zuletztOf(regel)}</p>
      <div className={styles['wege']}>
        {darf && (schaltbar || vorgabe !== null) && (
          <Button art="text" klein aria-label={`Regel ändern: ${name}`} onClick={onAendern}>
            Ändern
          </Button>
        )}
      </div>
    </li>
  )
}

interface AusnahmeProps {
  readonly regel: Pruefregel
  readonly quelle: Quelle
  readonly darf: boolean
}

/** How one Quelle is treated otherwise, and the way back. */
function Ausnahme({ regel, quelle, darf }: AusnahmeProps) {
  const [speichere, { loading, error }] = useMutation(SavePruefregelDocument, {
    refetchQueries: [PruefregelnDocument],
    awaitRefetchQueries: true,
  })
  async function gibAuf() {
    const { code } = regel
    const variables = { code, quelle: quelle.schluessel, aus: false, wieAlle: true }
    const ergebnis = await speichere({ variables }).catch(() => null)
    if (ergebnis?.data) sageAn(`${quelle.name} wird wieder geprüft wie alle.`)
  }
  return (
    <>
      <p className="t-klein">
        {quelle.name}: {geltungOf(standOf(regel, quelle.schluessel))}{' '}
        {darf && (
          <Button
            art="text"
            klein
            aria-label={`${quelle.name} bei „${regel.name}“ wie alle prüfen`}
            onClick={() => !loading && void gibAuf()}
          >
            Wie alle
          </Button>
        )}
      </p>
      {error && <FehlerMeldung fehler={{ ...toFehler(error), hilfe: error.message }} />}
    </>
  )
}
