import { useState } from 'react'
import { useMutation, useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Button } from '../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { Abfrage } from './Abfrage.tsx'
import { Kopf } from './Kopf.tsx'
import {
  SaveStartseiteDocument,
  StartwahlDocument,
  type StartwahlQuery,
} from './verwaltung.generated.ts'
import styles from './Verwaltung.module.css'

/** Chooses what the start page leads with. */
export function StartwahlSeite() {
  const { data, error, refetch } = useQuery(StartwahlDocument, { variables: { sicht: useSicht() } })
  useTitel('Startseite wählen')
  return (
    <>
      <Kopf titel="Startseite" pfad="Startseite">
        Womit die erste Seite beginnt. Ohne Wahl nimmt sie einen Indikator des Kernsets, und die
        Überschrift nennt keinen einzelnen Ort.
      </Kopf>
      {data ? (
        <Wahl key={data.startseite.geaendertAm} data={data} />
      ) : (
        <Abfrage error={error} erneut={() => void refetch()} was="Die Indikatoren" />
      )}
    </>
  )
}

function Wahl({ data: { startseite, indikatoren } }: { readonly data: StartwahlQuery }) {
  const [indikator, setIndikator] = useState(startseite.indikator ?? '')
  const [ebene, setEbene] = useState<Ebene | ''>(startseite.ebene ?? '')
  const [ueberschrift, setUeberschrift] = useState(startseite.ueberschrift)
  const [speichere, { data, error, loading }] = useMutation(SaveStartseiteDocument)
  const mitWerten = indikatoren.filter(({ abdeckung }) => abdeckung.length > 0)
  const ebenen = mitWerten.find(({ slug }) => slug === indikator)?.abdeckung ?? []

  function onSpeichern() {
    if (loading) return
    const neu = { indikator: indikator || null, ebene: ebene || null, ueberschrift }
    speichere({ variables: { startseite: neu } }).catch(() => undefined)
  }

  return (
    <div className={styles['schmal']}>
      {error && <FehlerMeldung fehler={{ ...toFehler(error), hilfe: error.message }} />}
      <WahlFeld
        label="Indikator"
        wert={indikator}
        onChange={(wert) => {
          setIndikator(wert)
          setEbene('')
        }}
        optionen={[
          { wert: '', text: 'Das System wählt' },
          ...groupByThema(mitWerten).map(({ thema, eintraege }) => ({
            gruppe: thema,
            optionen: eintraege.map(({ slug, fassung }) => ({ wert: slug, text: fassung.name })),
          })),
        ]}
      />
      {indikator !== '' && (
        <WahlFeld<Ebene | ''>
          label="Räume der Karte"
          wert={ebene}
          onChange={setEbene}
          optionen={[
            { wert: '', text: 'Die kleinsten mit Werten' },
            ...ebenen.map((eine) => ({
              wert: eine.ebene,
              text: EBENE_WORTE[eine.ebene].sammelname,
            })),
          ]}
        />
      )}
      <TextFeld
        label="Eigene Überschrift (freiwillig)"
        hinweis="Leer: ein Satz aus den Werten, der sich mit ihnen ändert, zum Beispiel „8 von 20 Sozialräumen liegen sicher über dem Kreis.“"
        wert={ueberschrift}
        onChange={setUeberschrift}
      />
      <p className={styles['werk']}>
        <Button art="haupt" onClick={onSpeichern}>
          {loading ? 'Wird gespeichert …' : 'Speichern'}
        </Button>
        <Link to="/">Startseite ansehen</Link>
      </p>
      {(data || startseite.geaendertAm) && !error && (
        <Meldung art="gut" role="status" titel="Die Wahl des Kreises gilt." />
      )}
    </div>
  )
}
