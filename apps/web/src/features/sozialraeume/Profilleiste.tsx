import { useNavigate } from 'react-router'
import { useQuery } from '@apollo/client/react'
import type { Ansicht } from '@sozial/shared/ansicht'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import leiste from '../../app/atlas/Auswahlleiste.module.css'
import { benenneGrenzen } from '../../app/atlas/gebietsstandwahl.ts'
import { profilpfad, type Profilebene } from '../../app/raum/profilwege.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { Auswahlliste } from '../../ui/Auswahlliste.tsx'
import { LadeWorte } from '../../ui/Skelett.tsx'
import { standeOf } from './geschichte.ts'
import type { Profilmassstab } from './massstabwahl.ts'
import styles from './Profil.module.css'
import type { Profil } from './profil-state.ts'
import { RaumprofileDocument } from './profil.generated.ts'
import { Profilwort } from './Profilwort.tsx'
import { useGeschichte } from './use-geschichte.ts'

interface ProfilleisteProps {
  readonly profil: Profil
  readonly ansicht: Ansicht
  readonly ebene: Profilebene
  /** The newest first. */
  readonly jahre: readonly string[]
  readonly massstaebe: readonly Profilmassstab[]
  readonly massstab: Profilmassstab
  /** From when the shown borders hold; null without figures. */
  readonly stichtag: string | null
  readonly aendere: (teil: Partial<Ansicht>) => void
}

const TEILE = [
  { id: 'beschreibung', text: '1 Beschreibung' },
  { id: 'indikatoren', text: '2 Indikatoren' },
  { id: 'ziele', text: '3 Ziele' },
  { id: 'beteiligung', text: '4 Beteiligung' },
  { id: 'massnahmen', text: '5 Maßnahmen' },
] as const

/** "Profil von …, Stand …, verglichen mit …": which area, of when, against what; and the five parts. */
export function Profilleiste(props: ProfilleisteProps) {
  const { profil, ansicht, ebene } = props
  return (
    <section className={leiste['leiste']} aria-label="Auswahl">
      <div className={`rahmen ${leiste['zeile']} ${styles['leiste']}`}>
        <p className={leiste['satz']}>
          Profil von{' '}
          <Profilwort name={EBENE_WORTE[ebene].singular} text={profil.raum.name} lang>
            {(schliesse) => <Raumliste {...{ profil, ansicht, ebene }} onClose={schliesse} />}
          </Profilwort>
          , Stand <Jahreswort {...props} />
          <Grenzwort {...props} />, verglichen mit <Massstabwort {...props} />
        </p>
        <Teileliste />
      </div>
    </section>
  )
}

function Jahreswort({ jahre, ansicht, aendere }: ProfilleisteProps) {
  const gewaehlt = /\d{4}/.exec(ansicht.zeitraum ?? '')?.[0] ?? ''
  return (
    <Profilwort name="Jahr" text={gewaehlt || 'neuester'}>
      {(schliesse) => (
        <Wahl
          label="Jahre"
          eintraege={[
            { id: '', text: 'neuester' },
            ...jahre.map((eines) => ({ id: eines, text: eines })),
          ]}
          gewaehlt={gewaehlt}
          onWahl={(id) => {
            schliesse()
            aendere({ zeitraum: id === '' ? null : id })
          }}
        />
      )}
    </Profilwort>
  )
}

/** Nothing where the areas of this level have always had their borders. */
function Grenzwort({ profil, ebene, stichtag, aendere }: ProfilleisteProps) {
  const geschichte = useGeschichte(ebene, profil.raum.schluessel)
  if (!geschichte || stichtag === null) return null
  const { schritte, gebietsstaende } = geschichte
  const bekannte = new Set(standeOf(schritte, gebietsstaende).map(({ id }) => id))
  const grenzen = benenneGrenzen(gebietsstaende).filter(({ id }) => bekannte.has(id))
  const gezeigte = grenzen.find((eine) => eine.stichtag === stichtag)
  if (grenzen.length < 2 || !gezeigte) return null
  return (
    <>
      , Grenzen{' '}
      <Profilwort name="Grenzen" text={gezeigte.text}>
        {(schliesse) => (
          <Wahl
            label="Grenzen"
            eintraege={grenzen.toReversed().map(({ id, text }) => ({ id, text }))}
            gewaehlt={gezeigte.id}
            onWahl={(id) => {
              schliesse()
              aendere({ stand: grenzen.find((eine) => eine.id === id)?.stand ?? null })
            }}
          />
        )}
      </Profilwort>
    </>
  )
}

function Massstabwort({ massstaebe, massstab, aendere }: ProfilleisteProps) {
  const { dativ, name } = massstab.worte
  const artikel = dativ === name ? '' : `${dativ.split(' ')[0]} `
  if (massstaebe.length < 2) {
    return (
      <>
        {artikel}
        <b>{name}</b>
      </>
    )
  }
  return (
    <>
      {artikel}
      <Profilwort name="Maßstab" text={dativ.slice(artikel.length)}>
        {(schliesse) => (
          <Wahl
            label="Maßstäbe"
            eintraege={massstaebe.map((einer) => ({ id: einer.massstab, text: einer.name }))}
            gewaehlt={massstab.massstab}
            onWahl={(id) => {
              schliesse()
              const neuer = massstaebe.find((einer) => einer.massstab === id)
              if (neuer) aendere({ massstab: neuer.massstab })
            }}
          />
        )}
      </Profilwort>
    </>
  )
}

interface WahlProps {
  readonly label: string
  readonly eintraege: readonly { readonly id: string; readonly text: string }[]
  readonly gewaehlt: string
  readonly onWahl: (id: string) => void
}

const Wahl = ({ label, eintraege, gewaehlt, onWahl }: WahlProps) => (
  <Auswahlliste
    label={label}
    gruppen={[{ titel: null, eintraege }]}
    gewaehlt={[gewaehlt]}
    onWahl={onWahl}
  />
)

const Teileliste = () => (
  <nav className={leiste['ansicht']} aria-label="Teile des Profils">
    {TEILE.map(({ id, text }) => (
      <a key={id} href={`#${id}`}>
        {text}
      </a>
    ))}
  </nav>
)

interface RaumlisteProps {
  readonly profil: Profil
  readonly ansicht: Ansicht
  readonly ebene: Profilebene
  readonly onClose: () => void
}

/** Fetched when it is opened. */
function Raumliste({ profil, ansicht, ebene, onClose }: RaumlisteProps) {
  const navigate = useNavigate()
  const { data } = useQuery(RaumprofileDocument, { variables: { ebene, sicht: useSicht() } })
  if (!data) return <LadeWorte />
  return (
    <Auswahlliste
      label={EBENE_WORTE[ebene].plural}
      suche="Raum suchen"
      gruppen={[
        {
          titel: null,
          eintraege: data.raumprofile.map(({ slug, raum, ober, gueltigBis }) => ({
            id: slug,
            text: raum.name,
            zusatz: gueltigBis === null ? ober.find((o) => o.ebene === 'KOMMUNE')?.name : 'beendet',
          })),
        },
      ]}
      gewaehlt={[profil.slug]}
      onWahl={(slug) => {
        onClose()
        void navigate({ pathname: profilpfad(ebene, slug), search: toSuche(ansicht) })
      }}
    />
  )
}
