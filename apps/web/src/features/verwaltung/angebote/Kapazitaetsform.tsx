import { useState, type FormEvent } from 'react'
import {
  KAPAZITAETSARTEN,
  KAPAZITAETSSTAENDE,
  type Kapazitaetsart,
  type Kapazitaetsstand,
} from '@sozial/domain/angebot'
import { toFehler, type Fehler } from '../../../lib/fehler.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { FehlerMeldung } from '../../../ui/Meldung.tsx'
import { SpeichereKapazitaetDocument } from './pflege.generated.ts'
import type { Kapazitaet, Standort } from './angebot-worte.ts'
import { fromLetztemTag, KEINE_ZAHL, readZahl, toLetztenTag } from './zahleneingabe.ts'
import type { Schreiber } from './use-schreiber.ts'
import styles from './Angebote.module.css'

interface KapazitaetsformProps {
  readonly standort: Standort
  readonly alte: Kapazitaet | null
  readonly wahl: readonly { readonly wert: string; readonly text: string }[]
  readonly schreibe: Schreiber
  readonly heute: string
  readonly onFertig: () => void
}

const optionen = <T extends string>(worte: Readonly<Record<T, string>>) =>
  (Object.keys(worte) as T[]).map((wert) => ({ wert, text: worte[wert] }))

interface Eingabe {
  readonly kategorie: string
  readonly art: Kapazitaetsart
  readonly anzahl: string
  readonly status: Kapazitaetsstand
  readonly alterVon: string
  readonly alterBis: string
  readonly gueltigAb: string
  readonly gueltigBis: string
}

const startOf = ({ alte, wahl, heute }: KapazitaetsformProps): Eingabe => ({
  kategorie: alte?.kategorie ?? wahl[0]?.wert ?? '',
  art: alte?.art ?? 'PLAETZE',
  anzahl: alte === null ? '' : String(alte.anzahl).replace('.', ','),
  status: alte?.status ?? 'BESTEHEND',
  alterVon: String(alte?.alterVon ?? ''),
  alterBis: String(alte?.alterBis ?? ''),
  // What is to come keeps its day.
  gueltigAb: alte !== null && alte.gueltigAb > heute ? alte.gueltigAb : heute,
  gueltigBis: toLetztenTag(alte?.gueltigBis),
})

/** Places, hours or staff of a site; what they replace ends on their first day. */
export function Kapazitaetsform(props: KapazitaetsformProps) {
  const { standort, alte, schreibe, onFertig } = props
  const [eingabe, setEingabe] = useState(() => startOf(props))
  const [fehler, setFehler] = useState<Fehler | null>(null)
  const [geprueft, setGeprueft] = useState(false)
  const anzahl = readZahl(eingabe.anzahl) ?? undefined
  const [alterVon, alterBis] = [readZahl(eingabe.alterVon), readZahl(eingabe.alterBis)]
  async function onSubmit(ereignis: FormEvent) {
    ereignis.preventDefault()
    setGeprueft(true)
    if (anzahl === undefined || alterVon === undefined || alterBis === undefined) return
    const { gueltigAb, gueltigBis, ...rest } = eingabe
    const angaben = {
      ...rest,
      anzahl,
      alterVon,
      alterBis,
      gueltigAb: gueltigAb || null,
      gueltigBis: fromLetztemTag(gueltigBis),
    }
    const auftrag = { standort: standort.id, kapazitaet: alte?.id ?? null, angaben }
    await schreibe(SpeichereKapazitaetDocument, auftrag).then(onFertig, (error: unknown) =>
      setFehler(toFehler(error)),
    )
  }
  return (
    <form
      onSubmit={(ereignis) => void onSubmit(ereignis)}
      noValidate
      className={styles['unterform']}
    >
      <Felder
        eingabe={eingabe}
        wahl={props.wahl}
        geprueft={geprueft}
        setze={(teil) => setEingabe((bisher) => ({ ...bisher, ...teil }))}
      />
      {fehler && <FehlerMeldung fehler={fehler} />}
      <p className={styles['werk']}>
        <Button type="submit">Speichern</Button>
        <Button art="text" onClick={onFertig}>
          Abbrechen
        </Button>
      </p>
    </form>
  )
}

interface FelderProps {
  readonly eingabe: Eingabe
  readonly wahl: KapazitaetsformProps['wahl']
  /** What is wrong is said only after somebody wanted to save. */
  readonly geprueft: boolean
  readonly setze: (teil: Partial<Eingabe>) => void
}

function Felder({ eingabe, wahl, geprueft, setze }: FelderProps) {
  const falsch = geprueft && typeof readZahl(eingabe.anzahl) !== 'number'
  return (
    <div className={styles['zweispaltig']}>
      <TextFeld
        label="Wie viel"
        fehler={falsch ? 'Bitte eine Zahl; nichts da ist eine 0.' : undefined}
        wert={eingabe.anzahl}
        onChange={(anzahl) => setze({ anzahl })}
        eingabe={{ inputMode: 'decimal' }}
      />
      <WahlFeld
        label="Wovon"
        wert={eingabe.art}
        optionen={optionen(KAPAZITAETSARTEN)}
        onChange={(art) => setze({ art })}
      />
      {wahl.length > 1 && (
        <WahlFeld
          label="Kategorie"
          wert={eingabe.kategorie}
          optionen={wahl}
          onChange={(kategorie) => setze({ kategorie })}
        />
      )}
      <WahlFeld
        label="Stand"
        wert={eingabe.status}
        optionen={optionen(KAPAZITAETSSTAENDE)}
        onChange={(status) => setze({ status })}
      />
      <Altersfeld feld="alterVon" label="Für Alter von" {...{ eingabe, setze }} />
      <Altersfeld feld="alterBis" label="Für Alter bis" {...{ eingabe, setze }} />
      <TextFeld
        label="Von"
        art="date"
        wert={eingabe.gueltigAb}
        onChange={(gueltigAb) => setze({ gueltigAb })}
      />
      <TextFeld
        label="Bis einschließlich"
        hinweis="Leer: bis auf Weiteres"
        art="date"
        wert={eingabe.gueltigBis}
        onChange={(gueltigBis) => setze({ gueltigBis })}
      />
    </div>
  )
}

interface AltersfeldProps extends Pick<FelderProps, 'eingabe' | 'setze'> {
  readonly feld: 'alterVon' | 'alterBis'
  readonly label: string
}

function Altersfeld({ feld, label, eingabe, setze }: AltersfeldProps) {
  return (
    <TextFeld
      label={label}
      hinweis="In Jahren; leer: keine Grenze"
      fehler={readZahl(eingabe[feld]) === undefined ? KEINE_ZAHL : undefined}
      wert={eingabe[feld]}
      onChange={(wert) => setze({ [feld]: wert })}
      eingabe={{ inputMode: 'numeric' }}
    />
  )
}
