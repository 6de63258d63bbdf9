import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum, formatMitEinheit } from '@sozial/shared/format'
import type { Atlas, AtlasIndikator } from '../../app/atlas/atlas-state.ts'
import { grenzenstand, istLizenz } from '../../app/atlas/quelle.ts'
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
      <Liste
        titel="Angaben"
        eintraege={[
          ['Kennung', kernset ? `${code} · Kernset` : code],
          ['Einheit', fassung.einheit],
          ['Richtung', POLARITAETEN[fassung.polaritaet]],
          ...(blatt ? einordnung(blatt) : []),
          ['Unsicherheit', INTERVALLE[fassung.intervall]],
          ['Fassung', `${fassung.version}, gilt ab ${formatDatum(fassung.gueltigAb)}`],
        ]}
      />
      <Liste
        titel="Herkunft"
        eintraege={[
          ['Quelle', atlas && quellenOf(atlas)],
          ['Lieferant', atlas ? herausgeberOf(atlas) : blatt?.fassung.lieferanten.join('; ')],
          ['Stichtag', stichtagOf(blatt)],
          ['Gezeigt', atlas?.periode.name],
          ['Gebietsstand', atlas && grenzenstand(atlas)],
          ['Recht', blatt?.fassung.rechtsgrundlage],
        ]}
      />
      <Liste
        titel="Werte gibt es für"
        eintraege={abdeckung.map(({ ebene, zeitraeume }) => [
          EBENE_WORTE[ebene].sammelname,
          formatZeitraeume(zeitraeume),
        ])}
      />
    </aside>
  )
}

type Eintrag = readonly [name: string, wert: string | null | undefined]

interface ListeProps {
  readonly titel: string
  readonly eintraege: readonly Eintrag[]
}

/** What is known under a head; nothing at all where nothing is. */
function Liste({ titel, eintraege }: ListeProps) {
  const bekannte = eintraege.filter(([, wert]) => wert)
  if (bekannte.length === 0) return null
  return (
    <section className={styles['teil']}>
      <h2 className="t-h3">{titel}</h2>
      <dl className={styles['angaben']}>
        {bekannte.map(([name, wert]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{wert}</dd>
          </div>
        ))}
      </dl>
    </section>
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
  const namen = quellen
    .map(({ name, lizenz }) => (istLizenz(lizenz) ? `${name} (${lizenz})` : name))
    .join('; ')
  return kreis.demo ? `Demodaten (synthetisch), nach Art von: ${namen}` : namen
}
