import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { useState } from 'react'
import { Link } from 'react-router'
import { sageAn } from '../../../lib/ansage.ts'
import { Button } from '../../../ui/Button.tsx'
import { Einzelwahl } from '../../../ui/Einzelwahl.tsx'
import { TextFeld } from '../../../ui/Feld.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import type { Befundlage } from './pruefung.ts'
import { sendBausteine } from './send-bausteine.ts'
import type { Angaben, Bausteinantwort, Bausteinbericht } from './send-bausteine.ts'
import type { Schritt } from './use-pruefung.ts'
import styles from '../Verwaltung.module.css'

const EBENEN = [
  {
    wert: 'BAUSTEIN',
    text: 'Bausteine',
    zusatz: 'Eine feine Gliederung nur zum Zuschneiden; sie erscheint in keinem Atlas.',
  },
  {
    wert: 'QUARTIER',
    text: 'Quartiere',
    zusatz:
      'Die Ebene, für die Indikatoren gezeigt werden. Vorhandene Schlüssel bekommen neue Umrisse.',
  },
] as const

interface UebernahmeProps {
  readonly name: string
  readonly lage: Befundlage
  readonly schritte: readonly Schritt[]
}

/** From when, as what, and with which population; the server says first what would happen. */
export function Uebernahme({ name, lage, schritte }: UebernahmeProps) {
  const { angaben, setze, antwort, laeuft, sende } = useUebernahme({ name, lage, schritte })
  const mitZahlen = lage.datei.wahl.einwohner !== null
  const fehler = lage.befunde.filter(({ schwere }) => schwere === 'FEHLER').length
  if (fehler > 0) {
    return (
      <Meldung art="warn">
        <p>
          {formatAnzahl(fehler, 'Fehler steht', 'Fehler stehen')} der Übernahme noch im Weg.
          Warnungen und Hinweise dürfen bleiben.
        </p>
      </Meldung>
    )
  }
  return (
    <div className={styles['schmal']}>
      <Einzelwahl
        label="Übernehmen als"
        wert={angaben.ebene}
        optionen={EBENEN}
        onChange={(ebene) => setze({ ebene })}
      />
      <TextFeld
        label="Umrisse gelten ab"
        art="date"
        hinweis="Der erste Tag; Zahlen vor diesem Tag finden diese Flächen nicht. Liegt ein bekannter Schlüssel nun an anderer Stelle, zieht er mit Name und Zeitreihe um."
        wert={angaben.gueltigAb}
        onChange={(gueltigAb) => setze({ gueltigAb })}
      />
      {mitZahlen && (
        <TextFeld
          label="Stichtag der Einwohnerzahlen"
          art="date"
          hinweis={`Spalte „${lage.datei.wahl.einwohner}“, als Lieferung des Melderegisters. Leer: ohne Einwohner übernehmen.`}
          wert={angaben.einwohnerAm}
          onChange={(einwohnerAm) => setze({ einwohnerAm })}
        />
      )}
      {antwort && <Antwort antwort={antwort} />}
      {!(antwort?.art === 'BERICHT' && antwort.bericht.uebernommen) && (
        <p className={styles['werk']}>
          <Button onClick={() => void sende(true)}>
            {laeuft ? 'Einen Moment …' : 'Vorher zeigen'}
          </Button>
          {antwort?.art === 'BERICHT' && (
            <Button art="haupt" onClick={() => void sende(false)}>
              Übernehmen
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

function useUebernahme({ name, lage, schritte }: UebernahmeProps) {
  const [angaben, setAngaben] = useState<Angaben>({
    ebene: 'BAUSTEIN',
    gueltigAb: '',
    einwohnerAm: '',
  })
  const [antwort, setAntwort] = useState<Bausteinantwort | null>(null)
  const [laeuft, setLaeuft] = useState(false)

  async function sende(nurPruefen: boolean) {
    if (laeuft) return
    if (angaben.gueltigAb === '') {
      return setAntwort({ art: 'GESCHEITERT', text: 'Bitte angeben, ab wann die Umrisse gelten.' })
    }
    setLaeuft(true)
    const reparaturen = schritte.map(({ satz }) => satz).join(' | ')
    const umrisse = lage.umrisse
    const gesendet = await sendBausteine({ ...angaben, name, umrisse, reparaturen, nurPruefen })
    setLaeuft(false)
    setAntwort(gesendet)
    if (gesendet.art === 'BERICHT' && gesendet.bericht.uebernommen) {
      sageAn('Die Bausteine sind übernommen.')
    }
  }

  function setze(aenderung: Partial<Angaben>) {
    setAngaben({ ...angaben, ...aenderung })
    setAntwort(null)
  }
  return { angaben, setze, antwort, laeuft, sende }
}

function Antwort({ antwort }: { readonly antwort: Bausteinantwort }) {
  if (antwort.art === 'GESCHEITERT') {
    return <Meldung art="fehler" role="alert" titel={antwort.text} />
  }
  const { bericht } = antwort
  if (bericht.uebernommen) {
    return (
      <Meldung art="gut" role="status" titel={`${formatZahl(bericht.anzahl)} Flächen übernommen`}>
        <p>{describe(bericht)}</p>
        <Folgen saetze={[...bericht.umzuege, ...bericht.nachgezogen]} />
        <p>
          <Link to="/verwaltung/sozialraeume">Sozialräume daraus zuschneiden</Link>
        </p>
      </Meldung>
    )
  }
  const fehler = bericht.befunde.filter(({ schwere }) => schwere === 'FEHLER')
  return (
    <Meldung role="status" titel={fehler.length > 0 ? 'So geht es nicht' : 'Das würde geschehen'}>
      <p>{fehler.length > 0 ? fehler.map(({ satz }) => satz).join(' ') : describe(bericht)}</p>
      <Folgen saetze={[...bericht.umzuege, ...bericht.nachgezogen]} />
    </Meldung>
  )
}

/** Villages that lie elsewhere now, and areas that follow their parts: rare, and it weighs much. */
const Folgen = ({ saetze }: { readonly saetze: readonly string[] }) =>
  saetze.length > 0 && (
    <ul>
      {saetze.map((satz) => (
        <li key={satz}>{satz}</li>
      ))}
    </ul>
  )

function describe({ neue, geaenderte, gleiche, beendete, einwohner }: Bausteinbericht): string {
  const teile = [
    [neue, 'neu'],
    [geaenderte, 'mit neuem Umriss oder Namen'],
    [gleiche, 'wie bisher'],
    [beendete, 'entfallen'],
  ] as const
  const satz = teile
    .filter(([zahl]) => zahl > 0)
    .map(([zahl, worte]) => `${formatZahl(zahl)} ${worte}`)
    .join(', ')
  return `${satz}.${einwohner === null ? '' : ` ${formatZahl(einwohner)} Einwohner.`}`
}
