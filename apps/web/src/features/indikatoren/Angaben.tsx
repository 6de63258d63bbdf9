import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum, formatMitEinheit } from '@sozial/shared/format'
import type { Atlas, AtlasIndikator } from '../../app/atlas/atlas-state.ts'
import { grenzenstand } from '../../app/atlas/quelle.ts'
import { formatZeitraeume } from './abdeckung.ts'
import { INTERVALLE, POLARITAETEN, type Blattindikator } from './fassungen.ts'
import { HANDLUNGSFELDER, KGST_WORTE } from './kgst.ts'
import { PLANUNGSFELDER, planungsfeldOf } from './katalogfilter.ts'
import styles from './IndikatorSeite.module.css'

const STICHTAGE: Readonly<Record<NonNullable<Blattindikator['fassung']['stichtagArt']>, string>> = {
  JAHRESENDE: '31.12.',
  JAHRESMITTE: '30.6.',
  DEZEMBER_15: '15.12.',
  MAERZ_1: '1.3.',
  JANUAR_31: '31.1.',
  JAHR: 'ganzes Jahr',
  SCHULJAHR: 'Schuljahr',
  WAHLTAG: 'Wahltag',
  LAUFEND: 'laufend',
}

const PERIODEN: Readonly<Record<NonNullable<Blattindikator['fassung']['periodizitaet']>, string>> =
  {
    JAEHRLICH: 'jährlich',
    ZWEIJAEHRLICH: 'alle zwei Jahre',
    WAHL: 'mit jeder Wahl',
    LAUFEND: 'laufend',
  }

interface AngabenProps {
  readonly indikator: AtlasIndikator
  /** Where there are values: what they refer to. */
  readonly atlas?: Atlas | undefined
  /** The full definition, once it is there. */
  readonly blatt: Blattindikator | undefined
}

/** The margin of the sheet: unit, direction, source, and for what there are values. */
export function Angaben({ indikator, atlas, blatt }: AngabenProps) {
  const { fassung, abdeckung, code, kernset } = indikator
  return (
    <aside className={styles['rand']} aria-label="Angaben zum Indikator">
      <h2 className="t-h3">Angaben</h2>
      <Liste
        eintraege={[
          ['Kennung', kernset ? `${code} · Kernset` : code],
          ['Einheit', fassung.einheit],
          ['Richtung', POLARITAETEN[fassung.polaritaet]],
          ...(blatt ? einordnung(blatt) : []),
          ['Unsicherheit', INTERVALLE[fassung.intervall]],
          ['Fassung', `${fassung.version}, gilt ab ${formatDatum(fassung.gueltigAb)}`],
        ]}
      />
      <h2 className={`t-h3 ${styles['zwischen']}`}>Herkunft</h2>
      <Liste
        eintraege={[
          ['Quelle', atlas && quellenOf(atlas)],
          ['Lieferant', atlas ? herausgeberOf(atlas) : blatt?.fassung.lieferanten.join('; ')],
          ['Stichtag', stichtagOf(blatt)],
          ['Gezeigt', atlas?.periode.name],
          ['Gebietsstand', atlas && grenzenstand(atlas)],
          ['Recht', blatt?.fassung.rechtsgrundlage],
        ]}
      />
      {abdeckung.length > 0 && (
        <>
          <h2 className={`t-h3 ${styles['zwischen']}`}>Werte gibt es für</h2>
          <Liste
            eintraege={abdeckung.map(({ ebene, zeitraeume }) => [
              EBENE_WORTE[ebene].sammelname,
              formatZeitraeume(zeitraeume),
            ])}
          />
        </>
      )}
    </aside>
  )
}

type Eintrag = readonly [name: string, wert: string | null | undefined]

function Liste({ eintraege }: { readonly eintraege: readonly Eintrag[] }) {
  return (
    <dl className={styles['angaben']}>
      {eintraege.map(
        ([name, wert]) =>
          wert && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{wert}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** Planning, KGSt, thresholds and what keeps small figures out. */
function einordnung({ fassung, kgst }: Blattindikator): readonly Eintrag[] {
  const { relevanzJugendhilfe, relevanzAltenhilfe, richtwert, schwellen } = fassung
  const feld = planungsfeldOf({ fassung: { ...LEER, relevanzJugendhilfe, relevanzAltenhilfe } })
  return [
    ['Planung', PLANUNGSFELDER[feld]],
    ['KGSt', kgstText(kgst)],
    ['Richtwert', richtwert === null ? null : formatMitEinheit(richtwert, '', 1)],
    ['Schwellen', schwellen.map((zahl) => formatMitEinheit(zahl, '', 1)).join(' · ')],
    ['Kleinste Ebene', EBENE_WORTE[fassung.kleinsteEbene].singular],
    ['Jahre je Wert', fassung.poolingJahre > 1 ? `${fassung.poolingJahre} zusammengefasst` : null],
    [
      'Altersgrenze',
      fassung.altersregel === 'REGELALTERSGRENZE' ? 'steigt mit der Regelaltersgrenze' : null,
    ],
  ]
}

const LEER = { name: '', kurzname: '' } as const

function kgstText({ kgst, handlungsfeld, fundstelle }: Blattindikator['kgst']): string | null {
  if (kgst === 'NEIN' || handlungsfeld === null) return null
  const ort = fundstelle === '' ? '' : `, Fundstelle: ${fundstelle}`
  return `${HANDLUNGSFELDER[handlungsfeld]}: ${KGST_WORTE[kgst]}${ort}`
}

function stichtagOf(blatt: Blattindikator | undefined): string | null {
  const { stichtagArt = null, periodizitaet = null } = blatt?.fassung ?? {}
  const teile = [stichtagArt && STICHTAGE[stichtagArt], periodizitaet && PERIODEN[periodizitaet]]
  return [...new Set(teile.filter(Boolean))].join(', ')
}

function herausgeberOf({ quellen }: Atlas): string {
  return [...new Set(quellen.map(({ herausgeber }) => herausgeber))].join('; ')
}

/** Made-up figures must never stand under the name of an office alone. */
function quellenOf({ kreis, quellen }: Atlas): string {
  const namen = quellen.map(({ name, lizenz }) => `${name} (${lizenz})`).join('; ')
  return kreis.demo ? `Demodaten (synthetisch), nach Art von: ${namen}` : namen
}
