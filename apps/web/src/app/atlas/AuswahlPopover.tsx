import type { RefObject } from 'react'
import { Link } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { MAX_RAEUME } from '@sozial/shared/ansicht'
import { nachGroesse } from '@sozial/shared/vorgabe'
import { zeitraumartPlural } from '@sozial/shared/zeitraumart'
import { Auswahlliste } from '../../ui/Auswahlliste.tsx'
import { Button, ToggleGroup } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { istKlein } from '../veroeffentlicht/nicht-veroeffentlicht.ts'
import { NurGroessereRaeume } from '../veroeffentlicht/NurGroessereRaeume.tsx'
import { groupByThema } from './atlas-wahl.ts'
import { passtZurIndikatorsuche } from './indikator-suche.ts'
import { gewaehlterMassstab, verfuegbareMassstaebe } from './massstab.ts'
import { groupMassstaebe, massstabname } from './massstab-worte.ts'
import { useAtlas } from './use-atlas.ts'
import styles from './AuswahlPopover.module.css'

export type Auswahlteil = 'indikator' | 'raeume' | 'zeitraum' | 'massstab'

interface AuswahlPopoverProps {
  readonly teil: Auswahlteil
  readonly titel: string
  readonly anker: RefObject<Element | null>
  readonly onClose: () => void
}

/** The list behind a word of the selection. */
export function AuswahlPopover({ teil, titel, anker, onClose }: AuswahlPopoverProps) {
  const Liste = LISTEN[teil]
  return (
    <Popover titel={titel} anker={anker} onClose={onClose}>
      <Liste onClose={onClose} />
    </Popover>
  )
}

interface ListeProps {
  readonly onClose: () => void
}

function IndikatorListe({ onClose }: ListeProps) {
  const { atlas, setIndikator } = useAtlas()
  const mitWerten = atlas.katalog.filter(({ abdeckung }) => abdeckung.length > 0)
  return (
    <Auswahlliste
      label="Indikatoren"
      suche="Indikator suchen"
      passt={(slug, gesucht) => {
        const eintrag = atlas.katalog.find((kandidat) => kandidat.slug === slug)
        return eintrag !== undefined && passtZurIndikatorsuche(eintrag, gesucht)
      }}
      weg={<Link to="/indikatoren">Im ganzen Katalog suchen</Link>}
      gruppen={groupByThema(mitWerten).map(({ thema, eintraege }) => ({
        titel: thema,
        eintraege: eintraege.map(({ slug, code, fassung }) => ({
          id: slug,
          text: fassung.name,
          zusatz: code,
        })),
      }))}
      gewaehlt={[atlas.indikator.slug]}
      onWahl={(slug) => {
        setIndikator(slug)
        onClose()
      }}
    />
  )
}

function RaumListe() {
  const { atlas, setEbene, toggleRaum, clearRaeume } = useAtlas()
  const ebenen = nachGroesse(atlas.indikator)
  const gewaehlt = atlas.auswahl.map(({ raum }) => raum.schluessel)
  return (
    <>
      {!ebenen.some(istKlein) && <NurGroessereRaeume />}
      {ebenen.length > 1 && (
        <div className={styles['ebenen']}>
          <ToggleGroup
            label="Ebene"
            wert={atlas.ebene}
            optionen={ebenen.map((ebene) => ({ wert: ebene, text: EBENE_WORTE[ebene].sammelname }))}
            onChange={setEbene}
          />
        </div>
      )}
      <Auswahlliste
        key={atlas.ebene}
        label="Räume hervorheben"
        suche="Raum suchen"
        mehrere
        gruppen={[
          {
            titel: null,
            eintraege: atlas.raeume.map(({ schluessel, name, kommunename }) => ({
              id: schluessel,
              text: name,
              zusatz: kommunename && kommunename !== name ? kommunename : undefined,
            })),
          },
        ]}
        gewaehlt={gewaehlt}
        onWahl={toggleRaum}
      />
      <div className={styles['fuss']}>
        <span className="t-klein leise" aria-live="polite">
          {gewaehlt.length} von höchstens {MAX_RAEUME} hervorgehoben
        </span>
        {gewaehlt.length > 0 && (
          <Button art="text" klein onClick={clearRaeume}>
            Auswahl leeren
          </Button>
        )}
      </div>
    </>
  )
}

function ZeitraumListe({ onClose }: ListeProps) {
  const { atlas, setZeitraum } = useAtlas()
  const neueste = atlas.perioden.toReversed()
  return (
    <Auswahlliste
      label="Zeiträume"
      gruppen={[
        {
          titel: null,
          eintraege: neueste.map(({ adresse, kurz, name, zellen }) => {
            const mitWert = zellen.filter(({ wert }) => wert !== null).length
            return {
              id: adresse,
              text: name === kurz ? kurz : `${kurz} (${name})`,
              zusatz:
                mitWert < zellen.length ? `${mitWert} von ${zellen.length} Werten` : undefined,
            }
          }),
        },
        ...atlas.andereZeiten.map(({ art, perioden }) => ({
          titel: zeitraumartPlural(art),
          eintraege: perioden
            .toReversed()
            .map(({ adresse, name }) => ({ id: adresse, text: name })),
        })),
      ]}
      gewaehlt={[atlas.periode.adresse]}
      onWahl={(adresse) => {
        setZeitraum(adresse)
        onClose()
      }}
    />
  )
}

function MassstabListe({ onClose }: ListeProps) {
  const { atlas, setMassstab } = useAtlas()
  const massstaebe = verfuegbareMassstaebe(atlas)
  return (
    <Auswahlliste
      label="Maßstäbe"
      gruppen={groupMassstaebe(massstaebe).map((gruppe) => ({
        titel: gruppe.titel,
        eintraege: gruppe.massstaebe.map((massstab) => ({
          id: massstab,
          text: massstabname(atlas, massstab),
        })),
      }))}
      gewaehlt={[gewaehlterMassstab(atlas)]}
      onWahl={(id) => {
        const gewaehlt = massstaebe.find((massstab) => massstab === id)
        if (gewaehlt) setMassstab(gewaehlt)
        onClose()
      }}
    />
  )
}

const LISTEN = {
  indikator: IndikatorListe,
  raeume: RaumListe,
  zeitraum: ZeitraumListe,
  massstab: MassstabListe,
} as const
