import { altersgrenzen } from '@sozial/domain/auskunft'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { WahlFeld } from '../../ui/Feld.tsx'
import type { Frage } from './auskunft-adresse.ts'
import type { AuskunftQuery } from './auskunft.generated.ts'
import styles from './Auskunft.module.css'

interface FragefelderProps {
  readonly daten: AuskunftQuery
  readonly frage: Frage
  readonly aendere: (teil: Partial<Frage>) => void
}

const GESCHLECHT_WORTE = {
  INSGESAMT: 'alle',
  WEIBLICH: 'weiblich',
  MAENNLICH: 'männlich',
  DIVERS: 'divers',
} as const
const NATIONALITAET_WORTE = {
  INSGESAMT: 'alle',
  DEUTSCH: 'deutsch',
  AUSLAENDISCH: 'nicht deutsch',
} as const

/** What is counted, on which level, of which ages, when: only what was delivered can be chosen. */
export function Fragefelder({ daten, frage, aendere }: FragefelderProps) {
  const { auskunft } = daten
  return (
    <div className={styles['felder']}>
      <WahlFeld
        label="Merkmal"
        wert={frage.merkmal}
        optionen={daten.auskunftsmerkmale.map(({ schluessel, name }) => ({
          wert: schluessel,
          text: name,
        }))}
        onChange={(merkmal) => aendere({ merkmal, alterVon: 0, alterBis: null, zeitraum: null })}
      />
      <WahlFeld
        label="Ebene"
        wert={frage.ebene}
        optionen={daten.kreis.ebenen
          .filter(({ ebene }) => ebene !== 'LAND' && ebene !== 'BUND')
          .map(({ ebene }) => ({ wert: ebene, text: EBENE_WORTE[ebene].sammelname }))}
        onChange={(ebene) => aendere({ ebene, raeume: [] })}
      />
      <Altersfelder {...{ daten, frage, aendere }} />
      {auskunft && auskunft.geschlechter.length > 1 && (
        <WahlFeld
          label="Geschlecht"
          wert={frage.geschlecht}
          optionen={auskunft.geschlechter.map((wert) => ({ wert, text: GESCHLECHT_WORTE[wert] }))}
          onChange={(geschlecht) => aendere({ geschlecht })}
        />
      )}
      {auskunft && auskunft.nationalitaeten.length > 1 && (
        <WahlFeld
          label="Staatsangehörigkeit"
          wert={frage.nationalitaet}
          optionen={auskunft.nationalitaeten.map((wert) => ({
            wert,
            text: NATIONALITAET_WORTE[wert],
          }))}
          onChange={(nationalitaet) => aendere({ nationalitaet })}
        />
      )}
      {auskunft && (
        <WahlFeld
          label="Zeitraum"
          wert={auskunft.zeitraum.id}
          optionen={zeitoptionen(auskunft.zeitraeume)}
          onChange={(zeitraum) => aendere({ zeitraum })}
        />
      )}
    </div>
  )
}

interface Zeitwort {
  readonly id: string
  readonly name: string
}

/** Years and ends of years first, newest on top; dates within a year in a group of their own. */
function zeitoptionen(zeitraeume: readonly Zeitwort[]) {
  const optionen = zeitraeume
    .toReversed()
    .map(({ id, name }) => ({ wert: id, text: name, imJahr: istImJahr(name) }))
  const innere = optionen.filter(({ imJahr }) => imJahr)
  const jahre = optionen.filter(({ imJahr }) => !imJahr)
  if (innere.length === 0 || jahre.length === 0) return optionen
  return [...jahre, { gruppe: 'Im Laufe des Jahres', optionen: innere }]
}

/** "30.09.2024" and "3. Quartal 2024", but neither "31.12.2024" nor "2024". */
function istImJahr(name: string): boolean {
  return (
    /quartal|monat/i.test(name) ||
    (/^\d\d?\.\d\d?\.\d{4}$/.test(name) && !name.startsWith('31.12.'))
  )
}

const OFFEN = ''

/** From and to, at the borders that were delivered. */
function Altersfelder({ daten, frage, aendere }: FragefelderProps) {
  const grenzen = altersgrenzen(daten.auskunft?.gruppen ?? [])
  const zahlen = grenzen.filter((grenze) => grenze !== null)
  if (zahlen.length < 2) return null
  const mit = (zahl: number): readonly number[] =>
    zahlen.includes(zahl) ? zahlen : [...zahlen, zahl].toSorted((a, b) => a - b)
  const bis = (frage.alterBis === null ? zahlen : mit(frage.alterBis)).filter(
    (zahl) => zahl > frage.alterVon,
  )
  return (
    <>
      <WahlFeld
        label="Alter ab"
        wert={String(frage.alterVon)}
        optionen={mit(frage.alterVon).map((zahl) => ({
          wert: String(zahl),
          text: zahl === 0 ? 'Geburt' : `${zahl}`,
        }))}
        onChange={(von) => {
          const alterVon = Number(von)
          const zuKlein = frage.alterBis !== null && frage.alterBis <= alterVon
          aendere({ alterVon, ...(zuKlein && { alterBis: null }) })
        }}
      />
      <WahlFeld
        label="bis unter"
        wert={frage.alterBis === null ? OFFEN : String(frage.alterBis)}
        optionen={[
          { wert: OFFEN, text: 'nach oben offen' },
          ...bis.map((zahl) => ({ wert: String(zahl), text: `${zahl}` })),
        ]}
        onChange={(wert) => aendere({ alterBis: wert === OFFEN ? null : Number(wert) })}
      />
    </>
  )
}
