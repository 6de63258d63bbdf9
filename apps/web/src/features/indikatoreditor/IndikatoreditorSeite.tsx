import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Editor } from './Editor.tsx'
import { IndikatoreditorDocument, type IndikatoreditorQuery } from './editor.generated.ts'
import { LEERER_ENTWURF, toEntwurf, type Entwurf } from './entwurf.ts'
import type { Gegenstand, Gespeichert } from './use-editor.ts'
import styles from './Editor.module.css'

/** Make an Indikator, copy one (`?vorlage=slug`), or give one a new Fassung. */
export function IndikatoreditorSeite() {
  const { slug: gewaehlt = null } = useParams()
  const [suche] = useSearchParams()
  const slug = gewaehlt === 'neu' ? null : gewaehlt
  const vorlage = slug ?? suche.get('vorlage')
  return <Seite key={`${slug} ${vorlage}`} slug={slug} vorlage={vorlage} />
}

interface SeiteProps {
  readonly slug: string | null
  /** Whose definition the form begins with. */
  readonly vorlage: string | null
}

function Seite({ slug, vorlage }: SeiteProps) {
  const { data, error, refetch } = useQuery(IndikatoreditorDocument, {
    variables: { slug: vorlage ?? '', mitFassung: vorlage !== null, sicht: useSicht() },
    fetchPolicy: 'network-only',
  })
  const [gespeichert, setGespeichert] = useState<Gespeichert | null>(null)
  const bisher = slug === null ? 'Neuer Indikator' : (data?.indikator?.fassung.name ?? 'Indikator')
  const name = gespeichert?.fassung.name ?? bisher
  useTitel(name, data?.kreis.name)
  return (
    <div className={styles['seite']}>
      <p className="t-klein leise">
        <Link to="/verwaltung/indikatoren">Indikatoren verwalten</Link> /{' '}
        {slug === null ? 'neu' : (data?.indikator?.code ?? slug)}
      </p>
      <h1 className="t-titel">{name}</h1>
      {error && !data && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
      {!data && !error && <Laedt />}
      {data && gespeichert && (
        <Erfolg
          gespeichert={gespeichert}
          onWeiter={() => {
            setGespeichert(null)
            void refetch()
          }}
        />
      )}
      {data && !gespeichert && (
        <Inhalt {...{ slug, vorlage, data }} onGespeichert={setGespeichert} />
      )}
    </div>
  )
}

function Laedt() {
  return (
    <div aria-busy="true">
      <Skelett hoehe={320} />
      <LadeWorte text="Der Indikator wird geladen" />
    </div>
  )
}

interface InhaltProps extends SeiteProps {
  readonly data: IndikatoreditorQuery
  readonly onGespeichert: (indikator: Gespeichert) => void
}

function Inhalt({ slug, vorlage, data, onGespeichert }: InhaltProps) {
  if (vorlage !== null && !data.indikator) {
    return (
      <Meldung art="warn" titel={`Einen Indikator „${vorlage}“ gibt es nicht.`}>
        <p>
          <Link to="/verwaltung/indikatoren">Alle Indikatoren ansehen</Link> ·{' '}
          <Link to="/verwaltung/indikatoren/neu">Einen neuen anlegen</Link>
        </p>
      </Meldung>
    )
  }
  const gegenstand = toGegenstand(slug, data)
  return (
    <>
      <p className="t-satz">
        {slug === null
          ? 'Wählen Sie, was gezählt und worauf es bezogen wird. Rechts steht sofort, was herauskommt.'
          : 'Jede Änderung wird eine neue Fassung; die bisherigen bleiben in der Geschichte stehen.'}
      </p>
      <Editor
        key={`${slug ?? ''} ${gegenstand.version ?? ''}`}
        {...gegenstand}
        daten={data}
        onGespeichert={onGespeichert}
      />
    </>
  )
}

function toGegenstand(slug: string | null, { indikator }: IndikatoreditorQuery): Gegenstand {
  if (!indikator) return { slug, version: null, beginn: LEERER_ENTWURF }
  const beginn = toEntwurf(indikator)
  if (slug !== null) return { slug, version: indikator.fassung.version, beginn }
  return { slug, version: null, beginn: toKopie(beginn) }
}

/** A copy is the planner's own: another name, not in the Kernset by itself. */
function toKopie(beginn: Entwurf): Entwurf {
  return { ...beginn, name: `${beginn.name} (Kopie)`, kurzname: '', kernset: false }
}

interface ErfolgProps {
  readonly gespeichert: Gespeichert
  readonly onWeiter: () => void
}

function Erfolg({ gespeichert: { slug, fassung }, onWeiter }: ErfolgProps) {
  return (
    <>
      <Meldung
        art="gut"
        role="status"
        titel={`„${fassung.name}“ ist gespeichert, Fassung ${fassung.version}.`}
      >
        <p>Die Werte sind gerechnet und stehen in Karte, Zeitvergleich und Dateien.</p>
      </Meldung>
      <p className={styles['knoepfe']}>
        <LinkButton art="haupt" to={`/karte?indikator=${slug}`}>
          Auf der Karte zeigen
        </LinkButton>
        <LinkButton to={`/indikatoren/${slug}`}>Indikatorenblatt</LinkButton>
        <Link to={`/verwaltung/indikatoren/${slug}`} onClick={onWeiter}>
          Weiter bearbeiten
        </Link>
      </p>
    </>
  )
}
