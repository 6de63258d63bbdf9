import { useMemo } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { sageAn } from '../../../lib/ansage.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { Kopf } from '../Kopf.tsx'
import { Aehnliche } from './Aehnliche.tsx'
import { Entscheidung } from './Entscheidung.tsx'
import type { Namen } from '../angebotsworte.ts'
import {
  PruefangebotDocument,
  PrueflisteDocument,
  type PruefangebotQuery,
  type PrueflisteQuery,
} from './pruefung.generated.ts'
import { anfangssatz, findNaechstes, PFAD } from './pruefung-worte.ts'
import { Umfeld } from './Umfeld.tsx'
import { Wechsel } from './Wechsel.tsx'
import styles from './Pruefung.module.css'

const namenOf = ({ angebotskategorien, angebotserfassung }: PruefangebotQuery): Namen => ({
  kategorien: new Map(angebotskategorien.map(({ schluessel, name }) => [schluessel, name])),
  raeume: new Map(angebotserfassung.raeume.map(({ id, name }) => [Number(id), name])),
})

/** One thing that was handed in: what is new, what stands around it, and what becomes of it. */
export function PruefangebotSeite() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(PruefangebotDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  })
  const liste = useQuery(PrueflisteDocument, { fetchPolicy: 'cache-and-network' }).data?.pruefliste
  const namen = useMemo(() => data && namenOf(data), [data])
  const bild = data?.angebot.id === id ? data.angebot : undefined
  useTitel(bild?.titel ?? 'Angebot prüfen')
  if (!bild || !namen) {
    return (
      <>
        <Kopf titel="Angebot prüfen" pfad={<Pfad />} />
        <Abfrage error={error} erneut={() => void refetch()} was="Das Angebot" />
      </>
    )
  }
  const fassung = bild.fassungen.find(({ zustand }) => zustand === 'EINGEREICHT')
  return (
    <>
      <Kopf titel={bild.titel || 'Ohne Titel'} pfad={<Pfad liste={liste} id={id} />}>
        {anfangssatz(bild)}
      </Kopf>
      <div className={styles['spalten']}>
        <div className={styles['werkstueck']}>
          <Aehnliche bild={bild} />
          {fassung ? <Wechsel fassung={fassung} namen={namen} /> : <NichtsOffen />}
        </div>
        <Umfeld bild={bild} namen={namen} />
      </div>
      {fassung && (
        <Weiter
          key={`${id}-${bild.stand}`}
          bild={bild}
          liste={liste ?? []}
          neuLaden={() => void refetch()}
        />
      )}
    </>
  )
}

type Liste = PrueflisteQuery['pruefliste']

interface PfadProps {
  readonly liste?: Liste | undefined
  readonly id?: string
}

/** Where one is: "Angebote prüfen / 3 von 12". */
function Pfad({ liste, id }: PfadProps) {
  const stelle = liste?.findIndex((zeile) => zeile.id === id) ?? -1
  return (
    <>
      <Link to={PFAD}>Angebote prüfen</Link>
      {stelle >= 0 && ` / ${stelle + 1} von ${liste?.length}`}
    </>
  )
}

const NichtsOffen = () => (
  <Meldung titel="Hier ist nichts zu prüfen">
    <p>
      Es ist schon entschieden, oder der Anbieter hat es zurückgeholt.{' '}
      <Link to={PFAD}>Zur Prüfliste</Link>
    </p>
  </Meldung>
)

interface WeiterProps {
  readonly bild: PruefangebotQuery['angebot']
  readonly liste: Liste
  readonly neuLaden: () => void
}

/** After a decision the next one comes by itself; after the last the list. */
function Weiter({ bild, liste, neuLaden }: WeiterProps) {
  const gehe = useNavigate()
  const naechstes = findNaechstes(liste, bild.id)
  const ziel = naechstes === null ? PFAD : `${PFAD}/${naechstes}`
  return (
    <Entscheidung
      bild={bild}
      geprueft={liste.find(({ id }) => id === bild.id)?.anbieterGeprueft ?? true}
      neuLaden={neuLaden}
      onFertig={(satz) => {
        sageAn(satz)
        void gehe(ziel)
      }}
    >
      {naechstes !== null && <LinkButton to={ziel}>Überspringen</LinkButton>}
    </Entscheidung>
  )
}
