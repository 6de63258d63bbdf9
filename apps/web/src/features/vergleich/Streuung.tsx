import { useQuery } from '@apollo/client/react'
import { useMemo, useState, type CSSProperties, type PointerEvent } from 'react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { AtlasDocument } from '../../app/atlas/atlas.generated.ts'
import { createAtlas, createAtlasdaten, type Atlas } from '../../app/atlas/atlas-state.ts'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { herkunft, quellenzeile } from '../../app/atlas/quelle.ts'
import { toVariablen } from '../../app/atlas/use-atlas-abfrage.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import { Marken } from '../../charts/Marken.tsx'
import { crossOf, layoutScatter, nearestPoint } from '../../charts/scatter/scatter-layout.ts'
import { strichOf } from '../../charts/reihe.ts'
import { useBreite } from '../../charts/use-breite.ts'
import { toFehler } from '../../lib/fehler.ts'
import {
  createHoverStore,
  useHervorgehoben,
  useIsHervorgehoben,
  type HoverStore,
} from '../../map/hover.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { WahlFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { Bereichswahl, Kopf, Steuerung } from './Kopf.tsx'
import { createMitnahme, dateizahl } from './mitnahme.ts'
import { createStreuungsstate, type Streuungsstate, type Streuzeile } from './streuung-state.ts'
import { findVorgabezweiter, findZweite } from './zweiter.ts'
import styles from './Vergleich.module.css'

/** Two Indikatoren: which areas are high in both, and do they go together? */
export function Streuung() {
  const { atlas } = useAtlas()
  const { gegen } = atlas.ansicht
  const slug = gegen ?? findVorgabezweiter(atlas)
  const grund = slug === undefined ? 'KEINER' : slug === atlas.indikator.slug ? 'DERSELBE' : null
  const abfrage = useQuery(AtlasDocument, {
    variables: toVariablen({ indikator: slug ?? '', ebene: atlas.ebene }),
    skip: grund !== null,
  })
  const daten = useMemo(() => abfrage.data && createAtlasdaten(abfrage.data), [abfrage.data])
  const zweiter = useMemo(
    () =>
      daten && createAtlas(daten, { ...atlas.ansicht, indikator: slug ?? null, zeitraum: null }),
    [daten, atlas.ansicht, slug],
  )
  if (grund !== null || (abfrage.data && !zweiter))
    return <OhnePaar grund={grund ?? 'OHNE_WERTE'} slug={slug} />
  if (abfrage.error) {
    return (
      <div className="rahmen">
        <Steuerung />
        <FehlerMeldung fehler={toFehler(abfrage.error)} erneut={() => void abfrage.refetch()} />
      </div>
    )
  }
  if (!zweiter) {
    return (
      <div className="rahmen">
        <Skelett hoehe={560} />
        <LadeWorte />
      </div>
    )
  }
  return <Paar atlas={atlas} zweiter={zweiter} />
}

const GRUENDE = {
  KEINER: [
    'Kein zweiter Indikator',
    'Auf dieser Ebene hat nur ein Indikator Werte. Laden Sie weitere Zahlen oder wählen Sie eine andere Ebene.',
  ],
  DERSELBE: [
    'Zweimal derselbe Indikator',
    'Ein Indikator gegen sich selbst sagt nichts. Wählen Sie einen zweiten.',
  ],
  OHNE_WERTE: [
    'Der zweite Indikator hat hier keine Werte',
    'Wählen Sie einen anderen zweiten Indikator oder eine andere Ebene.',
  ],
} as const

function OhnePaar({
  grund,
  slug,
}: {
  readonly grund: keyof typeof GRUENDE
  readonly slug: string | undefined
}) {
  const [titel, text] = GRUENDE[grund]
  return (
    <>
      <Kopf
        titel={titel}
        untertitel={grund === 'OHNE_WERTE' ? `Gesucht war „${slug}“.` : ''}
        befund={text}
        rest=""
      />
      <div className="rahmen">
        <Steuerung>
          <Zweitwahl gewaehlt={null} />
        </Steuerung>
      </div>
    </>
  )
}

function Zweitwahl({ gewaehlt }: { readonly gewaehlt: string | null }) {
  const { atlas, aendere } = useAtlas()
  const zweite = findZweite(atlas)
  if (zweite.length === 0) return null
  return (
    <div className={styles['wahl']}>
      <WahlFeld
        label="Gegen"
        wert={gewaehlt ?? ''}
        optionen={[
          ...(gewaehlt === null ? [{ wert: '', text: 'bitte wählen' }] : []),
          ...groupByThema(zweite).map(({ thema, eintraege }) => ({
            gruppe: thema,
            optionen: eintraege.map(({ slug, fassung }) => ({ wert: slug, text: fassung.name })),
          })),
        ]}
        onChange={(gegen) => gegen !== '' && aendere({ gegen })}
      />
    </div>
  )
}

function Paar({ atlas, zweiter }: { readonly atlas: Atlas; readonly zweiter: Atlas }) {
  const { aendere } = useAtlas()
  const state = useMemo(() => createStreuungsstate(atlas, zweiter), [atlas, zweiter])
  const [hover] = useState(createHoverStore)
  const mitnahme = useMemo(() => mitnahmeOf(state, atlas, zweiter), [state, atlas, zweiter])
  const tausche = () =>
    aendere({ indikator: zweiter.indikator.slug, gegen: atlas.indikator.slug, zeitraum: null })
  return (
    <>
      <Kopf {...state} />
      <div className="rahmen">
        <Steuerung>
          <Zweitwahl gewaehlt={zweiter.indikator.slug} />
          <Button klein onClick={tausche}>
            Achsen tauschen
          </Button>
          <Bereichswahl bereich={state.bereich} />
        </Steuerung>
        {state.paare > 0 && <Bild state={state} hover={hover} />}
        <p className="quelle">
          {[state.vorsicht, state.zeithinweis, notizOf(state)].filter(Boolean).join(' ')}{' '}
          {quellenzeile(atlas)} {quellenzeile(state.zweiter)}
        </p>
        <Werte state={state} hover={hover} atlas={atlas} />
        <Mitnehmen mitnahme={mitnahme} />
      </div>
    </>
  )
}

function notizOf({ zeilen, paare, bild }: Streuungsstate): string {
  const ohne = zeilen.length - paare
  return [
    bild.felder.length > 0 && `Gepunktet: ${bild.massstabname}.`,
    ohne > 0 &&
      `${ohne === 1 ? 'Ein Raum fehlt' : `${ohne} Räume fehlen`} im Bild, weil nicht beide Werte da sind.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function Bild({ state, hover }: { readonly state: Streuungsstate; readonly hover: HoverStore }) {
  const [flaeche, breite] = useBreite()
  const { toggleRaum } = useAtlas()
  const hoehe = Math.max(320, Math.min(600, Math.round(breite * 0.62)))
  const layout = useMemo(
    () => (breite > 0 ? layoutScatter(state.bild, { breite, hoehe }) : null),
    [state.bild, breite, hoehe],
  )
  const findId = (ereignis: PointerEvent<SVGSVGElement>): string | null => {
    const { left, top } = ereignis.currentTarget.getBoundingClientRect()
    return (
      layout &&
      nearestPoint(layout.lagen, { x: ereignis.clientX - left, y: ereignis.clientY - top })
    )
  }
  return (
    <figure className={styles['bild']} aria-label={state.titel} aria-details="tabelle">
      <div ref={flaeche} style={{ minHeight: breite > 0 ? hoehe : 320 }}>
        {layout && (
          <svg
            width={breite}
            height={hoehe}
            role="img"
            aria-label={`${state.titel}. ${state.befund}${state.rest}`}
            onPointerMove={(ereignis) => hover.set(findId(ereignis))}
            onPointerLeave={() => hover.set(null)}
            onPointerUp={(ereignis) => {
              const zeile = state.zeilen.find(({ raum }) => raum.id === findId(ereignis))
              if (zeile) toggleRaum(zeile.raum.schluessel)
            }}
          >
            <Marken marken={layout.marken} />
            <Zeiger state={state} layout={layout} hover={hover} />
          </svg>
        )}
      </div>
      <Spruch state={state} hover={hover} />
    </figure>
  )
}

interface ZeigerProps {
  readonly state: Streuungsstate
  readonly layout: ReturnType<typeof layoutScatter>
  readonly hover: HoverStore
}

/** Ring and intervals of the point that is pointed at. */
function Zeiger({ state, layout, hover }: ZeigerProps) {
  const id = useHervorgehoben(hover)
  const lage = layout.lagen.find((punkt) => punkt.id === id)
  if (!lage) return null
  return (
    <g pointerEvents="none">
      <path d={crossOf(state.bild, layout, lage.id)} stroke="#16191d" strokeWidth="1.5" />
      <circle cx={lage.x} cy={lage.y} r="8" fill="none" stroke="#16191d" strokeWidth="2.5" />
    </g>
  )
}

function Spruch({ state, hover }: Omit<ZeigerProps, 'layout'>) {
  const id = useHervorgehoben(hover)
  const zeile = state.zeilen.find(({ raum }) => raum.id === id)
  return (
    <p className={`t-klein nicht-druck ${styles['spruch']}`} aria-hidden="true">
      {zeile ? `${zeile.satz}.` : 'Zeigen Sie auf einen Punkt, oder gehen Sie die Tabelle durch.'}
    </p>
  )
}

interface WerteProps {
  readonly state: Streuungsstate
  readonly hover: HoverStore
  readonly atlas: Atlas
}

/** The points as rows: the same words, reachable by keyboard. */
function Werte({ state, hover, atlas }: WerteProps) {
  const { toggleRaum } = useAtlas()
  const mitFeld = state.bild.felder.length > 0
  return (
    <Abschnitt id="tabelle" titel="Dieselben Werte als Tabelle">
      <Tabelle titel={state.titel} titelUnsichtbar ersteSpalteFest>
        <thead>
          <tr>
            <th scope="col">{EBENE_WORTE[atlas.ebene].singular}</th>
            <th scope="col" className="r">
              {state.xKopf}
            </th>
            <th scope="col" className="r">
              {state.yKopf}
            </th>
            {mitFeld && <th scope="col">Lage zum Maßstab</th>}
          </tr>
        </thead>
        <tbody>
          {state.zeilen.map((zeile) => (
            <Zeile key={zeile.raum.id} {...{ zeile, hover, toggleRaum, mitFeld }} />
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}

interface ZeileProps {
  readonly zeile: Streuzeile
  readonly hover: HoverStore
  readonly mitFeld: boolean
  readonly toggleRaum: (schluessel: string) => void
}

function Zeile({
  zeile: { raum, xText, yText, feld, farbe },
  hover,
  mitFeld,
  toggleRaum,
}: ZeileProps) {
  const hervorgehoben = useIsHervorgehoben(hover, raum.id)
  const reihe = farbe === null ? undefined : strichOf({ rolle: 'RAUM', farbe }).farbe
  return (
    <tr
      className={classNames(reihe && styles['gewaehlt'], hervorgehoben && styles['unter'])}
      {...(reihe && { style: { '--reihe': reihe } as CSSProperties })}
      onPointerEnter={() => hover.set(raum.id)}
      onPointerLeave={() => hover.set(null)}
    >
      <th scope="row">
        <button
          type="button"
          className={styles['name']}
          aria-pressed={reihe !== undefined}
          onClick={() => toggleRaum(raum.schluessel)}
          onFocus={() => hover.set(raum.id)}
          onBlur={() => hover.set(null)}
        >
          {raum.name}
        </button>
      </th>
      <td className="r">{xText}</td>
      <td className="r">{yText}</td>
      {mitFeld && <td>{feld}</td>}
    </tr>
  )
}

const BILDHOEHE = 640

function mitnahmeOf(state: Streuungsstate, atlas: Atlas, zweiter: Atlas): Mitnahme {
  const [a, b] = [atlas, zweiter].map(({ indikator }) => indikator.fassung.nachkommastellen)
  return createMitnahme({
    atlas,
    form: `gegen_${zweiter.indikator.slug}`,
    titel: state.titel,
    untertitel: state.untertitel,
    satz: state.befund + state.rest,
    notiz: [state.vorsicht, state.zeithinweis, notizOf(state)].filter(Boolean).join(' '),
    kopf: ['Raum', state.xKopf, state.yKopf, 'Lage zum Maßstab'],
    zeilen: state.zeilen.map(({ raum, xText, yText, feld }) => [raum.name, xText, yText, feld]),
    dateizeilen: state.zeilen.map(({ raum, x, y, xText, yText, feld }) => [
      raum.name,
      dateizahl(x, xText, a ?? 0),
      dateizahl(y, yText, b ?? 0),
      feld,
    ]),
    draw:
      state.paare === 0
        ? null
        : (raum) => ({
            hoehe: BILDHOEHE,
            marken: layoutScatter(state.bild, { ...raum, hoehe: BILDHOEHE }).marken,
            notizen: [],
          }),
    quellen: (abruf) => [
      ...herkunft(atlas, [atlas.periode], abruf),
      `${zweiter.indikator.fassung.kurzname}: ${quellenzeile(state.zweiter)}`,
    ],
  })
}
