import { lazy, Suspense, useMemo, useRef, useState, type ReactNode } from 'react'
import { MAX_INDIKATOREN } from '@sozial/shared/ansicht'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { passtZurIndikatorsuche } from '../../app/atlas/indikator-suche.ts'
import { quellensatz } from '../../app/atlas/quelle.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { createIndikatormitnahme } from './indikatorbilder-dateien.ts'
import {
  buildIndikatorbilder,
  findIndikatoren,
  toIndikatortabelle,
  type Indikatorbild,
} from './indikatorbilder-state.ts'
import { useIndikatorreihen } from './use-indikatorreihen.ts'
import { TABELLE_ID } from './ZeitvergleichTabelle.tsx'
import type { Seitenzustand } from './seite-state.ts'
import styles from './Zeitvergleich.module.css'

const LineChart = lazy(async () => ({
  default: (await import('../../charts/line/LineChart.tsx')).LineChart,
}))
const Auswahlliste = lazy(async () => ({
  default: (await import('../../ui/Auswahlliste.tsx')).Auswahlliste,
}))

const HOEHE = 240

/** One area in several Indikatoren: a picture each, one time axis for all. */
export function Indikatorbilder({ seite }: { readonly seite: Seitenzustand }): ReactNode {
  const { atlas } = useAtlas()
  const raum = seite.vergleich.auswahl[0]?.raum
  // Equal lists are one list: the question is sent again only when it is another one.
  const liste = findIndikatoren(atlas).join()
  const slugs = useMemo(() => liste.split(','), [liste])
  const schluessel = raum?.schluessel ?? ''
  const { stand } = atlas.ansicht
  const ort = { ebene: atlas.ebene, raum: schluessel, stand }
  const { daten, laedt, fehlende } = useIndikatorreihen(slugs, ort)
  const bilder = useMemo(
    () => buildIndikatorbilder(daten, atlas.ansicht, schluessel),
    [daten, atlas.ansicht, schluessel],
  )
  if (!raum) return null
  const titel = `${raum.name}: ${bilder.length} Indikatoren`
  return (
    <>
      <Wahl raum={schluessel} slugs={slugs} />
      {fehlende.length > 0 && (
        <Meldung>
          <p>
            {fehlende.map((slug) => nameOf(slug)).join(', ')}: Dafür gibt es auf dieser Ebene keine
            Werte. Wählen Sie einen anderen Indikator oder eine andere Ebene.
          </p>
        </Meldung>
      )}
      <div className={styles.bilder} aria-busy={laedt}>
        {bilder.map((bild) => (
          <Bild key={bild.slug} bild={bild} raum={raum.name} />
        ))}
        {laedt && <Skelett hoehe={HOEHE} />}
      </div>
      {!laedt && bilder.length > 0 && (
        <>
          <p className={styles.quelle}>
            {[...new Set(bilder.map((bild) => quellensatz(bild.atlas)))].join(' ')}
          </p>
          <Wertetabelle bilder={bilder} titel={titel} />
          <Mitnehmen mitnahme={createIndikatormitnahme(bilder, raum.name, atlas)} />
        </>
      )}
    </>
  )

  function nameOf(slug: string): string {
    return atlas.katalog.find((eintrag) => eintrag.slug === slug)?.fassung.kurzname ?? slug
  }
}

function Bild({ bild, raum }: { readonly bild: Indikatorbild; readonly raum: string }): ReactNode {
  const { titel, einheit, state, urteil } = bild
  return (
    <section aria-label={titel}>
      <h2 className="t-h3">{titel}</h2>
      <p className="t-note">{[einheit, urteil].filter(Boolean).join('; ')}</p>
      <Suspense fallback={<Skelett hoehe={HOEHE} />}>
        <LineChart
          state={state}
          titel={`${raum}: ${titel}`}
          beschreibung={urteil === '' ? 'Eigene Skala.' : `${urteil}. Eigene Skala.`}
          tabelle={TABELLE_ID}
          hoehe={HOEHE}
        />
      </Suspense>
    </section>
  )
}

interface WahlProps {
  readonly raum: string
  readonly slugs: readonly string[]
}

function Wahl({ raum, slugs }: WahlProps): ReactNode {
  const { atlas, aendere } = useAtlas()
  const knopf = useRef<HTMLButtonElement>(null)
  const [offen, setOffen] = useState(false)
  const aufEbene = atlas.katalog.filter(({ abdeckung }) =>
    abdeckung.some(({ ebene }) => ebene === atlas.ebene),
  )
  const toggle = (slug: string): void => {
    if (slug === atlas.indikator.slug) return
    const [, ...weitere] = slugs
    const neu = weitere.includes(slug)
      ? weitere.filter((anderer) => anderer !== slug)
      : [...weitere, slug]
    if (neu.length <= MAX_INDIKATOREN) aendere({ indikatoren: neu })
  }
  return (
    <div className={`${styles.steuerung} ${styles.zweite} nicht-druck`}>
      <WahlFeld
        label="Raum"
        daneben
        wert={raum}
        optionen={atlas.raeume.map(({ schluessel, name }) => ({ wert: schluessel, text: name }))}
        onChange={(schluessel) => aendere({ raeume: [schluessel] })}
      />
      <Button
        ref={knopf}
        klein
        aria-haspopup="dialog"
        aria-expanded={offen}
        onClick={() => setOffen(!offen)}
      >
        Indikatoren <span className={styles.zaehler}>{slugs.length}</span>
      </Button>
      {offen && (
        <Popover titel="Indikatoren" anker={knopf} onClose={() => setOffen(false)}>
          <Suspense>
            <Auswahlliste
              label="Indikatoren"
              suche="Indikator suchen"
              mehrere
              passt={(slug, gesucht) => {
                const eintrag = aufEbene.find((kandidat) => kandidat.slug === slug)
                return eintrag !== undefined && passtZurIndikatorsuche(eintrag, gesucht)
              }}
              gruppen={groupByThema(aufEbene).map(({ thema, eintraege }) => ({
                titel: thema,
                eintraege: eintraege.map(({ slug, fassung }) => ({ id: slug, text: fassung.name })),
              }))}
              gewaehlt={slugs}
              onWahl={toggle}
            />
          </Suspense>
        </Popover>
      )}
    </div>
  )
}

interface WertetabelleProps {
  readonly bilder: readonly Indikatorbild[]
  readonly titel: string
}

function Wertetabelle({ bilder, titel }: WertetabelleProps): ReactNode {
  const { kopf, zeilen } = toIndikatortabelle(bilder)
  return (
    <Abschnitt id={TABELLE_ID} titel="Dieselben Werte als Tabelle">
      <Tabelle titel={titel} titelUnsichtbar ersteSpalteFest className={styles.werte}>
        <thead>
          <tr>
            {kopf.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {zeilen.map(([name, einheit, raum, ...werte]) => (
            <tr key={`${name} ${raum}`}>
              <th scope="row">{name}</th>
              <td>{einheit}</td>
              <td>{raum}</td>
              {werte.map((wert, i) => (
                <td key={kopf[i + 3]} className={styles.zahl}>
                  {wert}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}
