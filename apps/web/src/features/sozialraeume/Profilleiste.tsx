import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useQuery } from '@apollo/client/react'
import type { Ansicht } from '@sozial/shared/ansicht'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import leiste from '../../app/atlas/Auswahlleiste.module.css'
import { profilpfad, type Profilebene } from '../../app/raum/profilwege.ts'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { Auswahlliste } from '../../ui/Auswahlliste.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { LadeWorte } from '../../ui/Skelett.tsx'
import { Winkel } from '../../ui/Zeichen.tsx'
import styles from './Profil.module.css'
import type { Profil } from './profil-state.ts'
import { RaumprofileDocument } from './profil.generated.ts'

interface ProfilleisteProps {
  readonly profil: Profil
  readonly ansicht: Ansicht
  readonly ebene: Profilebene
  /** The newest first. */
  readonly jahre: readonly string[]
  readonly aendere: (teil: Partial<Ansicht>) => void
}

const TEILE = [
  { id: 'beschreibung', text: '1 Beschreibung' },
  { id: 'indikatoren', text: '2 Indikatoren' },
  { id: 'ziele', text: '3 Ziele' },
  { id: 'beteiligung', text: '4 Beteiligung' },
  { id: 'massnahmen', text: '5 Maßnahmen' },
] as const

/** "Profil von …, Stand …": which area and of when, and the five parts. */
export function Profilleiste({ profil, ansicht, ebene, jahre, aendere }: ProfilleisteProps) {
  const [offen, setOffen] = useState<'raum' | 'jahr' | null>(null)
  const raum = useRef<HTMLButtonElement>(null)
  const jahr = useRef<HTMLButtonElement>(null)
  const gewaehlt = /\d{4}/.exec(ansicht.zeitraum ?? '')?.[0] ?? ''
  const { singular } = EBENE_WORTE[ebene]
  const schliesse = () => setOffen(null)
  return (
    <section className={leiste['leiste']} aria-label="Auswahl">
      <div className={`rahmen ${leiste['zeile']} ${styles['leiste']}`}>
        <p className={leiste['satz']}>
          Profil von{' '}
          <button
            ref={raum}
            type="button"
            className={leiste['wort']}
            aria-haspopup="dialog"
            aria-expanded={offen === 'raum'}
            aria-label={`${singular} ändern: ${profil.raum.name}`}
            onClick={() => setOffen('raum')}
          >
            <span className={leiste['lang']}>{profil.raum.name}</span>
            <Winkel />
          </button>
          , Stand{' '}
          <button
            ref={jahr}
            type="button"
            className={leiste['wort']}
            aria-haspopup="dialog"
            aria-expanded={offen === 'jahr'}
            aria-label={`Jahr ändern: ${gewaehlt || 'neuester'}`}
            onClick={() => setOffen('jahr')}
          >
            {gewaehlt || 'neuester'}
            <Winkel />
          </button>
          , verglichen mit dem <b>Kreis</b>
        </p>
        <Teileliste />
      </div>
      {offen === 'raum' && (
        <Popover titel={`${singular} wählen`} anker={raum} onClose={schliesse}>
          <Raumliste {...{ profil, ansicht, ebene }} onClose={schliesse} />
        </Popover>
      )}
      {offen === 'jahr' && (
        <Popover titel="Stand wählen" anker={jahr} onClose={schliesse}>
          <Jahresliste
            jahre={jahre}
            gewaehlt={gewaehlt}
            onWahl={(id) => {
              aendere({ zeitraum: id === '' ? null : id })
              schliesse()
            }}
          />
        </Popover>
      )}
    </section>
  )
}

const Teileliste = () => (
  <nav className={leiste['ansicht']} aria-label="Teile des Profils">
    {TEILE.map(({ id, text }) => (
      <a key={id} href={`#${id}`}>
        {text}
      </a>
    ))}
  </nav>
)

interface JahreslisteProps {
  readonly jahre: readonly string[]
  readonly gewaehlt: string
  readonly onWahl: (jahr: string) => void
}

const Jahresliste = ({ jahre, gewaehlt, onWahl }: JahreslisteProps) => (
  <Auswahlliste
    label="Jahre"
    gruppen={[
      {
        titel: null,
        eintraege: [
          { id: '', text: 'neuester' },
          ...jahre.map((eines) => ({ id: eines, text: eines })),
        ],
      },
    ]}
    gewaehlt={[gewaehlt]}
    onWahl={onWahl}
  />
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
