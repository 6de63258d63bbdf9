import { useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { Anmerkungen } from '../../app/atlas/Anmerkungen.tsx'
import { anmerkungenDerPeriode, nummeriere } from '../../app/atlas/anmerkungen.ts'
import { AtlasDocument } from '../../app/atlas/atlas.generated.ts'
import { createAtlas, createAtlasdaten, type Atlas } from '../../app/atlas/atlas-state.ts'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import { herkunft, quellenzeile } from '../../app/atlas/quelle.ts'
import { toVariablen } from '../../app/atlas/use-atlas-abfrage.ts'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import { Mitnehmen } from '../../app/mitnehmen/Mitnehmen.tsx'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import { layoutScatter } from '../../charts/scatter/scatter-layout.ts'
import { toFehler } from '../../lib/fehler.ts'
import { createHoverStore } from '../../map/hover.ts'
import { Button } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Bereichswahl, Kopf, Steuerung } from './Kopf.tsx'
import { createMitnahme, dateizahl } from './mitnahme.ts'
import { Streubild } from './Streubild.tsx'
import { Streutabelle } from './Streutabelle.tsx'
import { createStreuungsstate, type Streuungsstate } from './streuung-state.ts'
import { findVorgabezweiter, findZweite } from './zweiter.ts'
import styles from './Vergleich.module.css'

/** Two Indikatoren: which areas are high in both, and do they go together? */
export function Streuung() {
  const { atlas } = useAtlas()
  const { gegen } = atlas.ansicht
  const slug = gegen ?? findVorgabezweiter(atlas)
  const grund = slug === undefined ? 'KEINER' : slug === atlas.indikator.slug ? 'DERSELBE' : null
  const abfrage = useQuery(AtlasDocument, {
    variables: toVariablen({ indikator: slug ?? '', ebene: atlas.ebene }, atlas.ansicht),
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
  const anmerkungen = useMemo(
    () => nummeriere([...anmerkungenDerPeriode(atlas), ...anmerkungenDerPeriode(zweiter)]),
    [atlas, zweiter],
  )
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
        {state.paare > 0 && <Streubild state={state} hover={hover} />}
        <p className="quelle">
          {[state.vorsicht, state.zeithinweis, notizOf(state)].filter(Boolean).join(' ')}{' '}
          {[...new Set([quellenzeile(atlas), quellenzeile(state.zweiter)])].join(' ')}
        </p>
        <Anmerkungen anmerkungen={anmerkungen} />
        <Streutabelle state={state} hover={hover} atlas={atlas} />
        <Mitnehmen mitnahme={mitnahme} />
      </div>
    </>
  )
}

function notizOf({ zeilen, paare, bild }: Streuungsstate): string {
  const ohne = zeilen.length - paare
  const gruende = zeilen.map(({ grund }) => grund).filter((grund) => grund !== '')
  const worte = [...new Set(gruende)].map(
    (wort) => `${gruende.filter((grund) => grund === wort).length} ${wort}`,
  )
  return [
    bild.felder.length > 0 && `Gepunktet: ${bild.massstabname}.`,
    ohne > 0 &&
      `${ohne === 1 ? 'Ein Raum fehlt' : `${ohne} Räume fehlen`} im Bild: ${worte.join('; ')}.`,
  ]
    .filter(Boolean)
    .join(' ')
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
    zeilen: state.zeilen.map(({ raum, xText, yText, feld, grund }) => [
      raum.name,
      xText,
      yText,
      feld || grund,
    ]),
    dateizeilen: state.zeilen.map(({ raum, x, y, xText, yText, feld, grund }) => [
      raum.name,
      dateizahl(x, xText, a ?? 0),
      dateizahl(y, yText, b ?? 0),
      feld || grund,
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
