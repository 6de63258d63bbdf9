import { useEffect, useMemo, useState } from 'react'
import { useQuery } from '@apollo/client/react'
import type { Datei } from '@sozial/formate/lesung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import {
  toRaumzuordnungen,
  toZuordnungsraeume,
  type Raumwahl,
} from '../../app/zuordnung/raumwahl.ts'
import { Zuordnungsblatt } from '../../app/zuordnung/Zuordnungsblatt.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Dreieck } from '../../ui/Zeichen.tsx'
import { loadDatei, type Dateiladung } from './datei-laden.ts'
import { ZuordnungshilfenDocument, type ZuordnungshilfenQuery } from './eingang.generated.ts'
import type { Eingang } from './eingang-state.ts'
import { describeLesart } from './lesart.ts'
import type { AufgehobeneVorlage, Deutung } from './deutung.ts'
import { Namensabgleich } from './Namensabgleich.tsx'
import { useDeutung } from './use-deutung.ts'
import { Verwerfen } from './Verwerfen.tsx'
import { Wiedererkennung } from './Wiedererkennung.tsx'
import { Zuordnungsabgabe } from './Zuordnungsabgabe.tsx'
import styles from './Bericht.module.css'

interface ZuordnungsschrittProps {
  readonly eingang: Eingang
  /** The mapping is said: the server reads on. */
  readonly onFertig: () => void
}

/** What the columns of a table of its own form mean. */
export function Zuordnungsschritt({ eingang, onFertig }: ZuordnungsschrittProps) {
  const { id, dateiname } = eingang
  const ladung = useDatei(id, dateiname)
  const hilfen = useQuery(ZuordnungshilfenDocument, { errorPolicy: 'all' })
  if (ladung?.art === 'GESCHEITERT') {
    return (
      <div className={styles['meldung']}>
        <FehlerMeldung fehler={ladung.fehler} />
      </div>
    )
  }
  // Names become keys by the areas of the Kreis: without them a table is understood wrongly.
  if (!ladung || hilfen.loading) {
    return (
      <div className={styles['meldung']} aria-busy="true">
        <Skelett hoehe={360} />
        <LadeWorte text="Die Tabelle wird geladen" />
      </div>
    )
  }
  return <Tabelle datei={ladung.datei} eingang={eingang} hilfen={hilfen.data} onFertig={onFertig} />
}

function useDatei(id: string, name: string): Dateiladung | null {
  const [ladung, setLadung] = useState<Dateiladung | null>(null)
  useEffect(() => {
    let gilt = true
    void (async () => {
      const neu = await loadDatei(id, name)
      if (gilt) setLadung(neu)
    })()
    return () => {
      gilt = false
    }
  }, [id, name])
  return ladung
}

interface TabelleProps extends ZuordnungsschrittProps {
  readonly datei: Datei
  readonly hilfen: ZuordnungshilfenQuery | undefined
}

function Tabelle({ datei, eingang, hilfen, onFertig }: TabelleProps) {
  const raeume = useMemo(() => (hilfen ? toZuordnungsraeume(hilfen.raeume) : []), [hilfen])
  const [raumwahl, setRaumwahl] = useState<Raumwahl>({})
  const vorlagen = useMemo(() => toVorlagen(hilfen), [hilfen])
  const gesagt = useMemo(() => toGesagtes(eingang), [eingang])
  const auftrag = { datei, raeume, vorlagen, gesagt }
  const { deutung, angaben, zuordnung, onAngaben, onOhneVorlage } = useDeutung(auftrag)
  const merkmale = hilfen?.merkmale ?? []
  if (deutung.art !== 'DA') return <Ungelesen deutung={deutung} eingang={eingang} />
  return (
    <div className={styles['zuordnung']}>
      {deutung.wiedererkannt && (
        <Wiedererkennung wiedererkannt={deutung.wiedererkannt} onOhneVorlage={onOhneVorlage} />
      )}
      <p className={styles['lesart']}>
        {describeLesart({ ...deutung.vorschlag, zuordnung, abgleich: deutung.abgleich })}
      </p>
      <Zuordnungsblatt
        vorschlag={deutung.vorschlag}
        zeilen={deutung.zeilen}
        zuordnung={zuordnung}
        angaben={angaben}
        onAngaben={onAngaben}
        merkmale={merkmale}
        raeume={raeume}
        mitte={
          <Namensabgleich deutung={deutung} raeume={raeume} wahl={raumwahl} onWahl={setRaumwahl} />
        }
        rand={
          <div className={styles['schrittrand']}>
            <Zuordnungsabgabe
              // Another sheet has another name.
              key={deutung.vorschlag.blatt}
              eingang={eingang}
              datei={datei}
              wiedererkannt={deutung.wiedererkannt}
              vorschlag={deutung.vorschlag}
              zuordnung={zuordnung}
              angaben={angaben}
              onAngaben={onAngaben}
              raeume={toRaumzuordnungen(raumwahl, deutung.abgleich.unbekannte)}
              bekannte={merkmale}
              vorlagennamen={vorlagen.map(({ name }) => name)}
              herausgeber={toHerausgeber(hilfen)}
              onFertig={onFertig}
            />
            <Zweifel deutung={deutung} />
          </div>
        }
      />
    </div>
  )
}

interface UngelesenProps {
  readonly deutung: Exclude<Deutung, { art: 'DA' }>
  readonly eingang: Eingang
}

/** A table that is still being read, or that cannot be shown. */
function Ungelesen({ deutung, eingang }: UngelesenProps) {
  if (deutung.art === 'LIEST') {
    return (
      <div className={styles['meldung']} aria-busy="true">
        <Skelett hoehe={360} />
        <LadeWorte text="Die Tabelle wird gelesen" />
      </div>
    )
  }
  return (
    <div className={styles['meldung']}>
      <Meldung art="fehler" role="alert" titel="Diese Tabelle lässt sich nicht zeigen.">
        {deutung.saetze.map((satz) => (
          <p key={satz}>{satz}</p>
        ))}
      </Meldung>
      <p className={styles['meldung']}>
        <Verwerfen eingang={eingang} />
      </p>
    </div>
  )
}

/** What the sentence and the box above the table say already. */
const SCHON_GESAGT: ReadonlySet<string> = new Set([
  'SPALTEN_GEFUNDEN',
  'VORLAGE_ERKANNT',
  'VORLAGE_ABWEICHUNG',
  // Asked one by one.
  'NAMEN_UNBEKANNT',
  'NAMEN_MEHRDEUTIG',
])

/** What the reading itself is not sure of. */
function Zweifel({ deutung }: { readonly deutung: Extract<Deutung, { art: 'DA' }> }) {
  const zweifel = deutung.vorschlag.meldungen.filter(
    ({ code, schwere }) => schwere === 'HINWEIS' && !SCHON_GESAGT.has(code),
  )
  if (zweifel.length === 0) return null
  return (
    <section>
      <h2 className="t-h3">Beim Lesen fiel auf</h2>
      <ul className={styles['zweifel']}>
        {zweifel.map(({ text }) => (
          <li key={text}>
            <Dreieck groesse={14} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whoever has delivered before, by name. */
function toHerausgeber(hilfen: ZuordnungshilfenQuery | undefined): readonly string[] {
  return [
    ...new Set(hilfen?.lieferungen.flatMap(({ quelle }) => quelle.herausgeber ?? []) ?? []),
  ].toSorted((a, b) => a.localeCompare(b, 'de'))
}

function toVorlagen(hilfen: ZuordnungshilfenQuery | undefined): readonly AufgehobeneVorlage[] {
  return (hilfen?.vorlagen ?? []).map((vorlage) => ({
    ...vorlage,
    zuordnung: JSON.parse(vorlage.zuordnung) as Zuordnung,
    kopf: JSON.parse(vorlage.kopf) as readonly string[],
  }))
}

/** A mapping that somebody said; a mere proposal is made anew from the file. */
function toGesagtes({ zuordnung, sicherheit }: Eingang): Zuordnung | null {
  if (zuordnung === null || sicherheit !== null) return null
  try {
    return JSON.parse(zuordnung) as Zuordnung
  } catch {
    return null
  }
}
